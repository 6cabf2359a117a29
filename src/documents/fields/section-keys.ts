/** The names of all fields that mean something, by the kind of section that they stand in. */

const storyKeys = [
  'title',
  'excerpt',
  'publishedDateTime',
  'originalUrl',
  'webUrl',
  'ampWebUrl',
  'cdnAmpWebUrl',
  'type',
  'quality',
  'provider',
  'images',
] as const;

/** The fields of each kind of section. */
export const sectionKeys = {
  document: [
    ...storyKeys,
    'category',
    'heat',
    'published',
    'featuredContent',
    'topics',
    'related',
    'secured',
  ],
  entry: storyKeys,
  provider: ['name', 'domain', 'images'],
  image: ['url', 'width', 'height', 'title', 'isCached'],
} as const;

/** All of them. */
export const knownKeys: ReadonlySet<string> = new Set(Object.values(sectionKeys).flat());

/** What people write for a field that a story must have, when they have not read how it is called here. */
export const otherNames: Readonly<Record<string, readonly string[]>> = {
  publishedDateTime: ['date', 'published', 'publishedAt', 'pubDate', 'datePublished'],
  webUrl: ['url', 'link', 'href', 'permalink'],
};
