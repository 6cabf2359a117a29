/** Settings of what is served. */
import { delimiter } from 'node:path';
import { canParseUrl } from '../../../model/can-parse-url.js';
import { list, onOff, text } from '../setting.js';

export const corpusSettings = {
  /** As given: `FOLDER`, `FILE` or `name=FOLDER`. Empty: `data/` here, else the sample that ships with the program. */
  corpus: list({
    flag: '[CORPUS...]',
    environment: 'BROADSHEET_CORPUS',
    separator: delimiter,
    expected: 'folders or files, as FOLDER or name=FOLDER',
    description:
      'Folders of documents. Without any: data/ in the current folder when it is there, else the sample that ships with Broadsheet.',
    accepts: (folder) => folder !== '',
    example: 'name=folder',
  }),
  siteUrl: text({
    flag: '--site-url <url>',
    environment: 'BROADSHEET_SITE_URL',
    default: null,
    expected: 'an absolute http or https URL, such as https://example.com/',
    description: 'The site that relative image URLs of documents belong to.',
    accepts: (url) => /^https?:\/\/[^/]/i.test(url) && canParseUrl(url),
    example: 'https://news.example/base/',
  }),
  exposeSecured: onOff({
    flag: '--expose-secured',
    environment: 'BROADSHEET_EXPOSE_SECURED',
    default: false,
    description: 'Serve the ciphertext of the field secured. Off: it is always null.',
    told: { line: 'open', words: (exposed) => `secured ${exposed ? 'exposed' : 'not exposed'}` },
  }),
} as const;
