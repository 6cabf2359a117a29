/** The one reader of `If-None-Match`, for pages and for answers. */

/** The tags that a client names, for the weak comparison of RFC 9110, section 8.8.3.2: without `W/`, still quoted; `*` stays `*`. */
export function writtenTags(ifNoneMatch: string): readonly string[] {
  return ifNoneMatch.split(',').map((tag) => tag.trim().replace(/^W\//, ''));
}
