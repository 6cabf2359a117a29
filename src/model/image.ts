/** A picture of an article or the logo of a provider, as a document describes it. */
export interface Image {
  /** Absolute http or https URL, character references decoded. */
  readonly url: string;
  /** Pixels, at least 1; null when the document does not say. */
  readonly width: number | null;
  /** Pixels, at least 1; null when the document does not say. */
  readonly height: number | null;
  readonly title: string | null;
  /** Whether the curation service holds a copy; null when the document does not say. */
  readonly isCached: boolean | null;
}
