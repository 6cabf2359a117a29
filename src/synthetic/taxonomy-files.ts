/** The files of `_data`: the topics of the taxonomy, and organizations with their logos, for about half of the outlets. */
import { slugOf } from './article-urls.js';
import type { SyntheticFile } from './synthetic-documents.js';
import { outlets, type Outlet } from './words/names.js';
import { syntheticTopics, type SyntheticTopic } from './words/topics.js';
import { plainOrQuoted, quoted } from './yaml-text.js';

/** `_data/topics/NN-slug.yaml`, a parent before its children; the same for every seed. */
export function topicFiles(): SyntheticFile[] {
  return syntheticTopics
    .filter((topic) => topic.inTaxonomy)
    .map((topic, index) => ({
      path: `_data/topics/${String(index).padStart(2, '0')}-${slugOfTopic(topic.name)}.yaml`,
      text: topicText(topic),
    }));
}

/** `_data/organizations/DOMAIN.md`, one for each domain; the same for every seed. */
export function organizationFiles(): SyntheticFile[] {
  const byDomain = new Map<string, Outlet>();
  for (const [rank, outlet] of outlets.entries()) {
    if (rank % 2 === 0 && !byDomain.has(outlet.domain)) byDomain.set(outlet.domain, outlet);
  }
  return [...byDomain.values()].map((outlet) => ({
    path: `_data/organizations/${outlet.domain}.md`,
    text: organizationText(outlet),
  }));
}

/** As the slugger of GitHub makes it, which the corpus uses: `Speech & Language` is `speech--language`. */
function slugOfTopic(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9 -]/g, '')
    .replace(/ /g, '-');
}

function topicText(topic: SyntheticTopic): string {
  const keywords = [topic.name.toLowerCase(), ...topic.terms.slice(0, 4)];
  return (
    `taxonomy: topic\n_id: ${slugOfTopic(topic.name)}\nname: ${plainOrQuoted(topic.name)}\n` +
    (topic.parent === null ? '' : `parent: ${plainOrQuoted(topic.parent)}\n`) +
    `keywords:\n${keywords.map((keyword) => `  - ${plainOrQuoted(keyword)}\n`).join('')}` +
    `hashtags:\n  - ${quoted(topic.hashtag)}\n` +
    `services:\n  news: https://newsroom.example/api/news/${slugOf(topic.name, 40)}/\n`
  );
}

function organizationText(outlet: Outlet): string {
  const logo = (size: number): string =>
    `  - url: /assets/images/organizations/${outlet.domain}-${size}x${size}.jpg\n` +
    `    width: ${size}\n    height: ${size}\n`;
  return (
    `---\ntaxonomy: organization\n_id: ${outlet.domain}\nname: ${plainOrQuoted(outlet.names[0] ?? outlet.domain)}\n` +
    `domain: ${outlet.domain}\nimages:\n${logo(50)}${logo(400)}---\n`
  );
}
