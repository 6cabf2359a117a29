/** Which values each setting takes. Apart from the table, so that printing help does not load zod (80 ms). */
import { z } from 'zod';
import { canParseUrl } from '../../model/can-parse-url.js';
import type { SettingName, Settings } from './settings.js';

type Checks = { readonly [Name in SettingName]: z.ZodType<Settings[Name]> };

export const settingChecks: Checks = {
  corpus: z.array(z.string().min(1)),
  port: z.int().min(0).max(65_535),
  host: z.string().regex(/^[^\s/\\@?#]{1,253}$/),
  siteUrl: z.union([z.string().refine(isSiteUrl), z.null()]),
  exposeSecured: z.boolean(),
  introspection: z.boolean(),
  bodyLimit: z
    .int()
    .min(1024)
    .max(16 * 1024 * 1024),
};

function isSiteUrl(text: string): boolean {
  return /^https?:\/\/[^/]/i.test(text) && canParseUrl(text);
}
