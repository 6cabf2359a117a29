/** What the settings say about making a corpus. */
export interface CorpusOptions {
  /** The moment of loading, milliseconds since 1970; the corpus clock and DATE_IN_FUTURE are measured from it. */
  readonly loadedAt: number;
  /**
   * Absolute http or https URL of the site whose folder the documents come from, with its base path when it has one
   * (`https://host/site/`), for relative image URLs. Null: they are left to the other law of `resolve-images.ts`.
   */
  readonly siteUrl: string | null;
  /** Whether articles carry `secured`, which is ciphertext. False: it is null in every article and in no digest. */
  readonly exposeSecured: boolean;
}
