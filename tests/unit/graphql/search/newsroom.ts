/** A small site whose words are all known, for tests of search and of reports. */
import { documentText, storeOfSites } from '../site.js';

const day = (at: number): string => `publishedDateTime: 2021-03-0${at}T00:00:00Z`;
const from = (name: string, domain: string): string[] => [
  'provider:',
  `  name: ${name}`,
  `  domain: ${domain}`,
];
const topics = (...names: readonly string[]): string[] => ['topics:', ...names.map((name) => `  - ${name}`)];

export const newsroom = storeOfSites({
  site: {
    '_news/1.md': documentText(
      'Police drop facial recognition',
      'excerpt: The police of the city no longer use it.',
      day(1),
      ...from('The Example', 'example.com'),
      ...topics('Facial Recognition', 'Police'),
      'quality: 80',
    ),
    '_news/2.md': documentText(
      'Facial recognition in schools',
      'excerpt: Parents were not asked.',
      day(2),
      ...from('The Example', 'example.com'),
      ...topics('Facial Recognition'),
      'quality: 40',
    ),
    '_news/3.md': documentText(
      'A storm at sea',
      'excerpt: No police, no recognition; only wind.',
      day(3),
      ...from('Wetter', 'wetter.example'),
      'related:',
      '  - title: Police drop facial recognition',
      '    publishedDateTime: 2021-03-01T00:00:00Z',
      `    webUrl: https://news.example/${encodeURIComponent('Police drop facial recognition')}`,
      '    provider:',
      '      name: The Example',
      '      domain: example.com',
    ),
    '_news/4.md': documentText('Quiet day', day(4), ...from('Wetter', 'wetter.example'), 'quality: 10'),
  },
});
