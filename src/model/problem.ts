/**
 * What is wrong with a document, as a value. Problems are collected and served; they are never
 * thrown out of the rooms that find them, and one document's problem never hides another document.
 */

/**
 * `ERROR`: something could not be used and is not served (a document, an unreadable folder).
 * `WARNING`: a document is served, but a value in it was left out, replaced or is doubtful.
 * `NOTICE`: nothing was lost; worth knowing all the same.
 */
export type ProblemSeverity = 'ERROR' | 'WARNING' | 'NOTICE';

/** Every stable problem code with the severity it always has and what it means. Codes are never renamed. */
export const problemCodes = {
  // Files and folders
  FILE_UNREADABLE: { severity: 'ERROR', meaning: 'The file or folder could not be read.' },
  FILE_NOT_REGULAR: { severity: 'ERROR', meaning: 'The name is a FIFO, a socket or a device, not a file.' },
  FILE_TOO_LARGE: { severity: 'ERROR', meaning: 'The file is larger than 1 MiB.' },
  LINK_LEAVES_ROOT: { severity: 'ERROR', meaning: 'The symbolic link points outside its corpus root.' },
  LINK_LOOP: {
    severity: 'ERROR',
    meaning: 'The symbolic link leads back to itself or to a folder that holds it.',
  },
  LINK_BROKEN: { severity: 'ERROR', meaning: 'The symbolic link points to nothing.' },
  LINK_TO_FOLDER: {
    severity: 'NOTICE',
    meaning:
      'The symbolic link points to a folder inside the root, whose documents are read under their own paths.',
  },
  CORPUS_EMPTY: { severity: 'NOTICE', meaning: 'The folder holds no file *.md or *.markdown.' },
  PATH_NOT_UTF8: { severity: 'ERROR', meaning: 'The name of the file is not valid UTF-8 text.' },
  // Text
  ENCODING_UTF16: { severity: 'ERROR', meaning: 'The file is UTF-16; documents are UTF-8.' },
  ENCODING_NOT_UTF8: {
    severity: 'ERROR',
    meaning: 'The file holds bytes that are not UTF-8 (Latin-1, perhaps).',
  },
  ENCODING_TWO_BOMS: { severity: 'ERROR', meaning: 'The file starts with more than one byte order mark.' },
  TEXT_NUL: { severity: 'ERROR', meaning: 'The file holds a NUL character.' },
  TEXT_LONE_SURROGATE: {
    severity: 'ERROR',
    meaning: 'A value holds half of a surrogate pair, which is no character.',
  },
  // Front matter
  FRONT_MATTER_MISSING: { severity: 'NOTICE', meaning: 'The file has no front matter, so it is no article.' },
  FRONT_MATTER_NOT_FIRST: { severity: 'ERROR', meaning: 'Blank space stands before the opening fence.' },
  FRONT_MATTER_LANGUAGE: { severity: 'ERROR', meaning: 'The opening fence is not exactly `---`.' },
  FRONT_MATTER_UNCLOSED: { severity: 'ERROR', meaning: 'No closing fence ends the front matter.' },
  FRONT_MATTER_TOO_LARGE: { severity: 'ERROR', meaning: 'The front matter is larger than 64 KiB.' },
  FRONT_MATTER_BLANK_LINES: { severity: 'ERROR', meaning: 'The front matter has more than 200 blank lines.' },
  FRONT_MATTER_EMPTY: { severity: 'ERROR', meaning: 'The front matter holds no fields.' },
  FRONT_MATTER_NOT_A_MAP: { severity: 'ERROR', meaning: 'The front matter is not a map of names to values.' },
  YAML_SYNTAX: { severity: 'ERROR', meaning: 'The text is not valid YAML.' },
  YAML_ALIAS: { severity: 'ERROR', meaning: 'YAML aliases (`*name`) are not accepted.' },
  YAML_ANCHOR: { severity: 'ERROR', meaning: 'YAML anchors (`&name`) are not accepted.' },
  YAML_TOO_DEEP: { severity: 'ERROR', meaning: 'YAML is nested deeper than 16 levels.' },
  KEY_FORBIDDEN: { severity: 'ERROR', meaning: 'A key is `__proto__`, `constructor` or `prototype`.' },
  BODY_NOT_SERVED: {
    severity: 'NOTICE',
    meaning: 'Text stands below the front matter; only the front matter is served.',
  },
  COMMENT_AFTER_TEXT: {
    severity: 'NOTICE',
    meaning: 'Text follows ` #`, which begins a comment: it is no part of the value before it.',
  },
  KEY_MISSPELT: {
    severity: 'NOTICE',
    meaning: 'A key is not known and nearly the name of a field that is missing; its value is not read.',
  },
  // Fields
  FIELD_MISSING: { severity: 'ERROR', meaning: 'A field without which a document is no article is missing.' },
  FIELD_WRONG: {
    severity: 'ERROR',
    meaning: 'A field without which a document is no article is not usable.',
  },
  VALUE_DROPPED: {
    severity: 'WARNING',
    meaning: 'A value is not usable and was left out; the document stays.',
  },
  VALUE_READ_AS_TEXT: {
    severity: 'WARNING',
    meaning: 'A number or boolean stands where text belongs; it is read as written.',
  },
  DATE_WITHOUT_ZONE: { severity: 'WARNING', meaning: 'A date and time has no zone; it is read as UTC.' },
  DATE_IN_FUTURE: {
    severity: 'WARNING',
    meaning: 'The article is dated more than 24 hours after the corpus was loaded.',
  },
  TYPE_UNKNOWN: {
    severity: 'WARNING',
    meaning: 'The type is neither article nor video; it is served as OTHER.',
  },
  PROVIDER_FROM_URL: {
    severity: 'WARNING',
    meaning: 'No usable provider is given; the registrable domain of the URL stands in.',
  },
  PROVIDER_DOMAIN_IS_URL: { severity: 'WARNING', meaning: 'The provider domain is a URL; its host is used.' },
  TOPIC_REPEATED: {
    severity: 'NOTICE',
    meaning: 'A document names one topic twice; the second is left out.',
  },
  PROBLEMS_LEFT_OUT: { severity: 'NOTICE', meaning: 'A file has more problems than are listed.' },
  IMAGE_UNRESOLVED: {
    severity: 'WARNING',
    meaning: 'A relative image URL could not be resolved; the image is left out. Set --site-url.',
  },
  // Corpus
  ENTRY_DROPPED: {
    severity: 'WARNING',
    meaning: 'A related entry is not usable and was left out; the document stays.',
  },
  ENTRY_IS_SELF: {
    severity: 'WARNING',
    meaning: 'A related entry means the document it stands in; it is left out.',
  },
  ENTRY_REPEATED: {
    severity: 'WARNING',
    meaning: 'A related list names one article twice; the second entry is left out.',
  },
  ENTRY_CONFLICT: {
    severity: 'WARNING',
    meaning: 'A related entry and the document it means disagree on a fact.',
  },
  URL_SHARED: { severity: 'WARNING', meaning: 'Several documents have the same canonical URL.' },
  ALIAS_SHARED: {
    severity: 'WARNING',
    meaning: 'Several articles have the same alias URL; the lead answers.',
  },
  TOPIC_NAMES_MERGED: {
    severity: 'NOTICE',
    meaning: 'Topic names that differ in more than case share one slug.',
  },
  TAXONOMY_SLUG_DIFFERS: {
    severity: 'WARNING',
    meaning: 'The _id of a taxonomy topic is not the slug of its name; the slug of its name counts.',
  },
  TAXONOMY_REPEATED: {
    severity: 'WARNING',
    meaning: 'The taxonomy describes one topic or organization twice; the first counts.',
  },
  TAXONOMY_PARENT_UNKNOWN: {
    severity: 'WARNING',
    meaning: 'The parent of a taxonomy topic is no topic of the corpus.',
  },
  TAXONOMY_PARENT_LOOP: {
    severity: 'WARNING',
    meaning: 'The parents of a taxonomy topic lead back to it; its parent is left out.',
  },
} as const satisfies Record<string, { severity: ProblemSeverity; meaning: string }>;

/** A stable code of {@link problemCodes}. */
export type ProblemCode = keyof typeof problemCodes;

/** A place in a file: 1-based line and column; columns count UTF-16 code units. */
export interface TextPosition {
  readonly line: number;
  readonly column: number;
}

/** One thing that is wrong with one file. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: ProblemSeverity;
  /** The name of the corpus root. */
  readonly root: string;
  /** The path of the file relative to its root, with `/` between folders. */
  readonly path: string;
  /** 1-based; null where the problem is the file itself and not a place in it. */
  readonly line: number | null;
  /** 1-based, in UTF-16 code units; null where `line` is. */
  readonly column: number | null;
  /** The field in the documents' own words, such as `related[3].webUrl`; null where no field is concerned. */
  readonly field: string | null;
  /** What is wrong: the subject, what was expected and what came. One sentence, without the path. */
  readonly message: string;
  /** What to do about it; null where there is nothing to add. */
  readonly suggestion: string | null;
  /** The line quoted, for a terminal, at most 200 characters; null where there is none. Never served: it may hold `secured`. */
  readonly quote: string | null;
}

/** Makes a frozen problem; its severity follows from its code. */
export function problem(
  code: ProblemCode,
  about: {
    root: string;
    path: string;
    message: string;
    position?: TextPosition | null;
    field?: string | null;
    suggestion?: string | null;
    quote?: string | null;
  },
): Problem {
  return Object.freeze({
    code,
    severity: problemCodes[code].severity,
    root: about.root,
    path: about.path,
    line: about.position?.line ?? null,
    column: about.position?.column ?? null,
    field: about.field ?? null,
    message: about.message,
    suggestion: about.suggestion ?? null,
    quote: about.quote ?? null,
  });
}
