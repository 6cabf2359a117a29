/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** What the images of an article must be. */
export type ArticleImagesFilterInput = {
  /** How many images it has, 0 or more. */
  readonly count?: IntFilterInput | null | undefined;
  /** At least one of its images is such; an empty filter filters nothing: ask `count: {gt: 0}` for any image. */
  readonly some?: ImageFilterInput | null | undefined;
};

/** What the articles at the other end of "related" lists must be. */
export type ArticleLinksFilterInput = {
  /** How many of these articles there are, 0 or more. */
  readonly count?: IntFilterInput | null | undefined;
  /** At least one of these articles is such; an empty filter filters nothing: ask `count: {gt: 0}` for any article. */
  readonly some?: ArticleWhereInput | null | undefined;
};

/** What articles can be put in order by. */
export type ArticleOrderField =
  /** The score of the story that an article leads; some articles have none. */
  | 'HEAT'
  /** How many articles name it in their "related" lists. */
  | 'MENTION_COUNT'
  /** The provider's name, without case and diacritics, by code point. */
  | 'PROVIDER'
  /** The moment of publication. */
  | 'PUBLISHED_DATE_TIME'
  /** The editors' score; some articles have none. */
  | 'QUALITY'
  /** How many articles its "related" list names. */
  | 'RELATED_COUNT'
  /** How well it answers "search", by "score": only beside that argument. Cursors of such an order belong to their snapshot. */
  | 'RELEVANCE'
  /** The headline, without case and diacritics, by code point. */
  | 'TITLE';

/** One clause of an order, such as `{field: QUALITY}`. The first clause decides; the next one decides between equals; after the last come the date, newest first, and the id. */
export type ArticleOrderInput = {
  /** Largest first (DESC, the default) or smallest first. */
  readonly direction?: OrderDirection;
  /** What to compare. A field that stood in a clause before decides nothing any more. */
  readonly field: ArticleOrderField;
  /** Where articles without the value stand: LAST by default, whatever the direction. */
  readonly nulls?: NullsPlacement;
};

/** What the provider of an article must be, such as `{domain: {eq: "example.com"}}`. */
export type ArticleProviderFilterInput = {
  /** Its key: lower case, without a leading `www.`, such as `example.com`. */
  readonly domain?: StringFilterInput | null | undefined;
  /** Its "name" as the API answers it. */
  readonly name?: StringFilterInput | null | undefined;
};

/** What the topics of an article must be. "every" and "none" hold for an article without topics. */
export type ArticleTopicsFilterInput = {
  /** How many topics it has, 0 or more. */
  readonly count?: IntFilterInput | null | undefined;
  /** All of its topics are such, or it has none. */
  readonly every?: TopicFilterInput | null | undefined;
  /** It has all topics with these slugs; case does not matter. An empty list filters nothing. Each slug counts as a clause. */
  readonly hasAll?: ReadonlyArray<string> | null | undefined;
  /** Not one of its topics is such. */
  readonly none?: TopicFilterInput | null | undefined;
  /** At least one of its topics is such; an empty filter filters nothing: ask `count: {gt: 0}` for any topic. */
  readonly some?: TopicFilterInput | null | undefined;
};

/** What an article is made of. */
export type ArticleType =
  /** Text to read. Also where the document does not say. */
  | 'ARTICLE'
  /** The document gives a type that is neither; "document.frontMatter" has it as written. */
  | 'OTHER'
  /** A video: "featuredContent" embeds it, and "embedUrl" is the address of its player; either may be null. */
  | 'VIDEO';

/** What the type of an article must be, such as `{eq: VIDEO}`. All operators that are given must hold; one that is null counts as not given, and a filter without any filters nothing. */
export type ArticleTypeFilterInput = {
  /** Equal to this type. */
  readonly eq?: ArticleType | null | undefined;
  /** Equal to one of these; no type is one of an empty list. */
  readonly in?: ReadonlyArray<ArticleType> | null | undefined;
  /** Any other type than this. */
  readonly ne?: ArticleType | null | undefined;
  /** Any other type than these. */
  readonly notIn?: ReadonlyArray<ArticleType> | null | undefined;
};

/** What articles must be, such as `{provider: {domain: {eq: "example.com"}}, quality: {gte: 50}}`. All fields that are given must hold. Whatever is null or empty is taken away first: `not: {}` says nothing, `or: [{}, a]` is a, and an empty "or" filters nothing; only `in: []` matches nothing. Logic is two-valued: a comparison with a missing value is false, and "not" makes it true. At most 8 levels, 200 clauses, and 1,000 values a list. */
export type ArticleWhereInput = {
  /** All of these hold. */
  readonly and?: ReadonlyArray<ArticleWhereInput> | null | undefined;
  /** The section of the site; missing when the document does not say. */
  readonly category?: StringFilterInput | null | undefined;
  /** The first sentences; missing for some articles. */
  readonly excerpt?: StringFilterInput | null | undefined;
  /** Whether it has a document of its own (true) or is known by mention only (false). */
  readonly hasDocument?: boolean | null | undefined;
  /** The score of the story that it leads, -1 when it leads none; missing for some articles. */
  readonly heat?: IntFilterInput | null | undefined;
  /** The host of the canonical URL, such as `www.example.com`. */
  readonly host?: StringFilterInput | null | undefined;
  /** The pictures that its document gives. */
  readonly images?: ArticleImagesFilterInput | null | undefined;
  /** The articles whose "related" lists name it. */
  readonly mentionedBy?: ArticleLinksFilterInput | null | undefined;
  /** This does not hold. */
  readonly not?: ArticleWhereInput | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<ArticleWhereInput> | null | undefined;
  /** Who published it. */
  readonly provider?: ArticleProviderFilterInput | null | undefined;
  /** Whether the site shows it as the lead of its story; an article whose document does not say fits neither. */
  readonly published?: boolean | null | undefined;
  /** When it was published. */
  readonly publishedDateTime?: DateTimeFilterInput | null | undefined;
  /** The editors' score; missing for some articles. */
  readonly quality?: IntFilterInput | null | undefined;
  /** The articles that its own "related" list names. */
  readonly related?: ArticleLinksFilterInput | null | undefined;
  /** The headline, as "title" answers it. */
  readonly title?: StringFilterInput | null | undefined;
  /** What it is about. */
  readonly topics?: ArticleTopicsFilterInput | null | undefined;
  /** Text, video or something else. */
  readonly type?: ArticleTypeFilterInput | null | undefined;
  /** The canonical URL. An operand of "eq", "ne", "in" and "notIn" may have any spelling with the same canonical form; what is no URL equals none. */
  readonly url?: StringFilterInput | null | undefined;
};

/** What became of an article between two snapshots. */
export type ChangeKind =
  /** It is there now and was not before. */
  | 'ADDED'
  /** It was there before, and at least one of its own fields says something else now. */
  | 'CHANGED'
  /** It was there before and is not now. An article known by mention that gains its document is removed, and the article of the document is added. */
  | 'REMOVED';

/** What a moment must be, such as `{gte: "2020-06-01", lt: "2020-07-01"}`. All operators that are given must hold; one that is null counts as not given, and a filter without any filters nothing. */
export type DateTimeFilterInput = {
  /** Exactly this moment. */
  readonly eq?: string | null | undefined;
  /** After this moment. */
  readonly gt?: string | null | undefined;
  /** At this moment or after it. */
  readonly gte?: string | null | undefined;
  /** Before this moment; not earlier than "gt" or "gte". */
  readonly lt?: string | null | undefined;
  /** At this moment or before it; not earlier than "gt" or "gte". */
  readonly lte?: string | null | undefined;
  /** In a span of time that ends at an anchor. */
  readonly within?: WithinInput | null | undefined;
};

/** A text of an article that is searched. */
export type HighlightField =
  /** The first sentences. */
  | 'EXCERPT'
  /** The headline. */
  | 'TITLE';

/** What one image must be, such as `{width: {gte: 1200}}`. */
export type ImageFilterInput = {
  /** In pixels; missing when the document does not say. */
  readonly height?: IntFilterInput | null | undefined;
  /** Whether the curation service holds a copy; an image of which that is not known fits neither. */
  readonly isCached?: boolean | null | undefined;
  /** The caption; missing for many images. */
  readonly title?: StringFilterInput | null | undefined;
  /** Where the picture is, as "url" answers it. */
  readonly url?: StringFilterInput | null | undefined;
  /** In pixels; missing when the document does not say. */
  readonly width?: IntFilterInput | null | undefined;
};

/** What a whole number must be, such as `{gte: 50, lt: 100}`. All operators that are given must hold; one that is null counts as not given, and a filter without any filters nothing. A missing number fits none of them but "ne", "notIn" and `isNull: true`. */
export type IntFilterInput = {
  /** Equal to this number. */
  readonly eq?: number | null | undefined;
  /** Greater than this number. */
  readonly gt?: number | null | undefined;
  /** This number or greater. */
  readonly gte?: number | null | undefined;
  /** Equal to one of these numbers, at most 1,000; nothing is one of an empty list. */
  readonly in?: ReadonlyArray<number> | null | undefined;
  /** Missing (true), or there (false). */
  readonly isNull?: boolean | null | undefined;
  /** Less than this number; not below "gt" or "gte". */
  readonly lt?: number | null | undefined;
  /** This number or less; not below "gt" or "gte". */
  readonly lte?: number | null | undefined;
  /** Not equal to this number, or missing. */
  readonly ne?: number | null | undefined;
  /** Equal to none of these numbers, at most 1,000, or missing. */
  readonly notIn?: ReadonlyArray<number> | null | undefined;
};

/** Where items without the value stand, whatever the direction. */
export type NullsPlacement =
  /** Before all items that have the value. */
  | 'FIRST'
  /** After all items that have the value. */
  | 'LAST';

/** Which way an order runs. */
export type OrderDirection =
  /** Smallest, oldest or alphabetically first at the start. */
  | 'ASC'
  /** Largest, newest or alphabetically last at the start. */
  | 'DESC';

/** What kind of problem it is. Codes are stable: they are added, never renamed. */
export type ProblemCode =
  /** Several articles have the same alias URL; the lead answers. Severity: WARNING. */
  | 'ALIAS_SHARED'
  /** Text stands below the front matter; only the front matter is served. Severity: NOTICE. */
  | 'BODY_NOT_SERVED'
  /** Text follows ` #`, which begins a comment: it is no part of the value before it. Severity: NOTICE. */
  | 'COMMENT_AFTER_TEXT'
  /** The folder holds no file *.md or *.markdown. Severity: NOTICE. */
  | 'CORPUS_EMPTY'
  /** The article is dated more than 24 hours after the corpus was loaded. Severity: WARNING. */
  | 'DATE_IN_FUTURE'
  /** A date and time has no zone; it is read as UTC. Severity: WARNING. */
  | 'DATE_WITHOUT_ZONE'
  /** The file holds bytes that are not UTF-8 (Latin-1, perhaps). Severity: ERROR. */
  | 'ENCODING_NOT_UTF8'
  /** The file starts with more than one byte order mark. Severity: ERROR. */
  | 'ENCODING_TWO_BOMS'
  /** The file is UTF-16; documents are UTF-8. Severity: ERROR. */
  | 'ENCODING_UTF16'
  /** A related entry and the document it means disagree on a fact. Severity: WARNING. */
  | 'ENTRY_CONFLICT'
  /** A related entry is not usable and was left out; the document stays. Severity: WARNING. */
  | 'ENTRY_DROPPED'
  /** A related entry means the document it stands in; it is left out. Severity: WARNING. */
  | 'ENTRY_IS_SELF'
  /** A related list names one article twice; the second entry is left out. Severity: WARNING. */
  | 'ENTRY_REPEATED'
  /** A field without which a document is no article is missing. Severity: ERROR. */
  | 'FIELD_MISSING'
  /** A field without which a document is no article is not usable. Severity: ERROR. */
  | 'FIELD_WRONG'
  /** The name is a FIFO, a socket or a device, not a file. Severity: ERROR. */
  | 'FILE_NOT_REGULAR'
  /** The file is larger than 1 MiB. Severity: ERROR. */
  | 'FILE_TOO_LARGE'
  /** The file or folder could not be read. Severity: ERROR. */
  | 'FILE_UNREADABLE'
  /** The front matter has more than 200 blank lines. Severity: ERROR. */
  | 'FRONT_MATTER_BLANK_LINES'
  /** The front matter holds no fields. Severity: ERROR. */
  | 'FRONT_MATTER_EMPTY'
  /** The opening fence is not exactly `---`. Severity: ERROR. */
  | 'FRONT_MATTER_LANGUAGE'
  /** The file has no front matter, so it is no article. Severity: NOTICE. */
  | 'FRONT_MATTER_MISSING'
  /** The front matter is not a map of names to values. Severity: ERROR. */
  | 'FRONT_MATTER_NOT_A_MAP'
  /** Blank space stands before the opening fence. Severity: ERROR. */
  | 'FRONT_MATTER_NOT_FIRST'
  /** The front matter is larger than 64 KiB. Severity: ERROR. */
  | 'FRONT_MATTER_TOO_LARGE'
  /** No closing fence ends the front matter. Severity: ERROR. */
  | 'FRONT_MATTER_UNCLOSED'
  /** A relative image URL could not be resolved; the image is left out. Set --site-url. Severity: WARNING. */
  | 'IMAGE_UNRESOLVED'
  /** A key is `__proto__`, `constructor` or `prototype`. Severity: ERROR. */
  | 'KEY_FORBIDDEN'
  /** A key is not known and nearly the name of a field that is missing; its value is not read. Severity: NOTICE. */
  | 'KEY_MISSPELT'
  /** The symbolic link points to nothing. Severity: ERROR. */
  | 'LINK_BROKEN'
  /** The symbolic link points outside its corpus root. Severity: ERROR. */
  | 'LINK_LEAVES_ROOT'
  /** The symbolic link leads back to itself or to a folder that holds it. Severity: ERROR. */
  | 'LINK_LOOP'
  /** The symbolic link points to a folder inside the root, whose documents are read under their own paths. Severity: NOTICE. */
  | 'LINK_TO_FOLDER'
  /** The name of the file is not valid UTF-8 text. Severity: ERROR. */
  | 'PATH_NOT_UTF8'
  /** A file has more problems than are listed. Severity: NOTICE. */
  | 'PROBLEMS_LEFT_OUT'
  /** The provider domain is a URL; its host is used. Severity: WARNING. */
  | 'PROVIDER_DOMAIN_IS_URL'
  /** No usable provider is given; the registrable domain of the URL stands in. Severity: WARNING. */
  | 'PROVIDER_FROM_URL'
  /** The parents of a taxonomy topic lead back to it; its parent is left out. Severity: WARNING. */
  | 'TAXONOMY_PARENT_LOOP'
  /** The parent of a taxonomy topic is no topic of the corpus. Severity: WARNING. */
  | 'TAXONOMY_PARENT_UNKNOWN'
  /** The taxonomy describes one topic or organization twice; the first counts. Severity: WARNING. */
  | 'TAXONOMY_REPEATED'
  /** The _id of a taxonomy topic is not the slug of its name; the slug of its name counts. Severity: WARNING. */
  | 'TAXONOMY_SLUG_DIFFERS'
  /** A value holds half of a surrogate pair, which is no character. Severity: ERROR. */
  | 'TEXT_LONE_SURROGATE'
  /** The file holds a NUL character. Severity: ERROR. */
  | 'TEXT_NUL'
  /** Topic names that differ in more than case share one slug. Severity: NOTICE. */
  | 'TOPIC_NAMES_MERGED'
  /** A document names one topic twice; the second is left out. Severity: NOTICE. */
  | 'TOPIC_REPEATED'
  /** The type is neither article nor video; it is served as OTHER. Severity: WARNING. */
  | 'TYPE_UNKNOWN'
  /** Several documents have the same canonical URL. Severity: WARNING. */
  | 'URL_SHARED'
  /** A value is not usable and was left out; the document stays. Severity: WARNING. */
  | 'VALUE_DROPPED'
  /** A number or boolean stands where text belongs; it is read as written. Severity: WARNING. */
  | 'VALUE_READ_AS_TEXT'
  /** YAML aliases (`*name`) are not accepted. Severity: ERROR. */
  | 'YAML_ALIAS'
  /** YAML anchors (`&name`) are not accepted. Severity: ERROR. */
  | 'YAML_ANCHOR'
  /** The text is not valid YAML. Severity: ERROR. */
  | 'YAML_SYNTAX'
  /** YAML is nested deeper than 16 levels. Severity: ERROR. */
  | 'YAML_TOO_DEEP';

/** What the code of a problem must be, such as `{eq: YAML_SYNTAX}`. All operators that are given must hold; one that is null counts as not given, and a filter without any filters nothing. */
export type ProblemCodeFilterInput = {
  /** Equal to this code. */
  readonly eq?: ProblemCode | null | undefined;
  /** Equal to one of these; no code is one of an empty list. */
  readonly in?: ReadonlyArray<ProblemCode> | null | undefined;
  /** Any other code than this. */
  readonly ne?: ProblemCode | null | undefined;
  /** Any other code than these. */
  readonly notIn?: ReadonlyArray<ProblemCode> | null | undefined;
};

/** How much a problem takes away. */
export type ProblemSeverity =
  /** Something could not be used and is not served, such as a whole document. */
  | 'ERROR'
  /** Nothing was lost; worth knowing all the same. */
  | 'NOTICE'
  /** The document is served, but a value in it was left out, replaced or is doubtful. */
  | 'WARNING';

/** How severe a problem must be, such as `{ne: NOTICE}`. All operators that are given must hold; one that is null counts as not given, and a filter without any filters nothing. */
export type ProblemSeverityFilterInput = {
  /** Equal to this severity. */
  readonly eq?: ProblemSeverity | null | undefined;
  /** Equal to one of these; no severity is one of an empty list. */
  readonly in?: ReadonlyArray<ProblemSeverity> | null | undefined;
  /** Any other severity than this. */
  readonly ne?: ProblemSeverity | null | undefined;
  /** Any other severity than these. */
  readonly notIn?: ReadonlyArray<ProblemSeverity> | null | undefined;
};

/** What problems must be, such as `{severity: {eq: ERROR}}`. All fields that are given must hold; whatever is null or empty is taken away first, as in ArticleWhereInput. At most 8 levels, 200 clauses, and 1,000 values a list. */
export type ProblemWhereInput = {
  /** All of these hold. */
  readonly and?: ReadonlyArray<ProblemWhereInput> | null | undefined;
  /** The kind of problem. */
  readonly code?: ProblemCodeFilterInput | null | undefined;
  /** The value concerned, in the documents' own words; missing when it is none. */
  readonly field?: StringFilterInput | null | undefined;
  /** The sentence that says what is wrong. */
  readonly message?: StringFilterInput | null | undefined;
  /** This does not hold. */
  readonly not?: ProblemWhereInput | null | undefined;
  /** At least one of these holds. */
  readonly or?: ReadonlyArray<ProblemWhereInput> | null | undefined;
  /** The file, relative to its root. */
  readonly path?: StringFilterInput | null | undefined;
  /** The name of the corpus root. */
  readonly root?: StringFilterInput | null | undefined;
  /** How much was lost. */
  readonly severity?: ProblemSeverityFilterInput | null | undefined;
};

/** What a time series can be split by. */
export type SeriesSplit =
  /** A series for each category; articles without one are in none. */
  | 'CATEGORY'
  /** A series for each host of their URLs. */
  | 'HOST'
  /** A series for each provider. */
  | 'PROVIDER'
  /** A series for articles that are published, and one for those that are not; articles that do not say are in none. */
  | 'PUBLISHED'
  /** A series for each topic; an article with several topics is in each of theirs. */
  | 'TOPIC'
  /** A series for articles, one for videos, one for the others. */
  | 'TYPE';

/** What a text must be, such as `{contains: "climate"}`. All operators that are given must hold; one that is null counts as not given, and a filter without any filters nothing. A missing text fits none of them but "ne", "notIn" and `isNull: true`. */
export type StringFilterInput = {
  /** Holds this text anywhere, also inside a word; every text that is there holds the empty one. */
  readonly contains?: string | null | undefined;
  /** Ends with this text. */
  readonly endsWith?: string | null | undefined;
  /** Equal to this text. */
  readonly eq?: string | null | undefined;
  /** Equal to one of these texts, at most 1,000; nothing is one of an empty list. */
  readonly in?: ReadonlyArray<string> | null | undefined;
  /** Missing (true), or there (false). */
  readonly isNull?: boolean | null | undefined;
  /** How all operators of this filter compare: INSENSITIVE when it is missing or null. */
  readonly mode?: TextMode | null | undefined;
  /** Not equal to this text, or missing. */
  readonly ne?: string | null | undefined;
  /** Equal to none of these texts, at most 1,000, or missing. */
  readonly notIn?: ReadonlyArray<string> | null | undefined;
  /** Begins with this text. */
  readonly startsWith?: string | null | undefined;
};

/** What a completion is. */
export type SuggestionKind =
  /** The name of a provider. */
  | 'PROVIDER'
  /** A word of headlines and excerpts, to search for. */
  | 'TERM'
  /** The headline of an article. */
  | 'TITLE'
  /** The name of a topic. */
  | 'TOPIC';

/** How two texts are compared. */
export type TextMode =
  /** Case and diacritics do not count: `Zürich`, `zurich` and `ZURICH` are equal. */
  | 'INSENSITIVE'
  /** Every character counts as it is written. */
  | 'SENSITIVE';

/** A calendar unit of a time zone: days there have 23 or 25 hours when the clocks change. */
export type TimeInterval =
  /** The finest unit up to YEAR that needs no more buckets than are wanted, else the finest one that fits the limit of buckets. For time series only. */
  | 'AUTO'
  /** A hundred years, from one that ends in 00: 2000 to 2099. */
  | 'CENTURY'
  /** From midnight to midnight. */
  | 'DAY'
  /** Ten years, from one that ends in 0: 2020 to 2029. */
  | 'DECADE'
  /** From a full hour on the clock to the next one. When clocks go back, the hour that is shown twice is two. */
  | 'HOUR'
  /** A month of the calendar. */
  | 'MONTH'
  /** Three months, from the first of January, April, July or October. */
  | 'QUARTER'
  /** From Monday to Sunday, as in ISO 8601. */
  | 'WEEK'
  /** A year of the calendar. */
  | 'YEAR';

/** What one topic must be, such as `{slug: {eq: "computer-vision"}}`. */
export type TopicFilterInput = {
  /** Its "name" as the API answers it. */
  readonly name?: StringFilterInput | null | undefined;
  /** Its key: lower case words with hyphens, such as `computer-vision`. */
  readonly slug?: StringFilterInput | null | undefined;
};

/** The moment at which a span of time ends. */
export type WithinAnchor =
  /** The newest article of the corpus that is not dated more than 24 hours after the corpus was loaded: a corpus of 2020 is not empty today. */
  | 'LATEST_ARTICLE'
  /** The clock of the server when the request is answered. */
  | 'NOW';

/** A span of time that ends at an anchor, both ends included, such as `{last: "P1M"}`. */
export type WithinInput = {
  /** Where the span ends: LATEST_ARTICLE when it is missing or null. */
  readonly anchor?: WithinAnchor | null | undefined;
  /** How far back from the anchor, such as `P7D`. Years and months are calendar units in UTC: a month before 31 March is the last day of February. */
  readonly last: string;
};

export type ArticleQueryVariables = Exact<{
  id: string;
}>;


export type ArticleQuery = { readonly article: { readonly id: string, readonly title: string, readonly excerpt: string | null, readonly category: string | null, readonly type: ArticleType, readonly publishedDateTime: string, readonly url: string, readonly host: string, readonly embedUrl: string | null, readonly quality: number | null, readonly heat: number | null, readonly published: boolean | null, readonly provider: { readonly domain: string, readonly name: string, readonly articleCount: number }, readonly topics: ReadonlyArray<{ readonly slug: string, readonly name: string, readonly articleCount: number }>, readonly image: { readonly url: string, readonly width: number | null, readonly height: number | null, readonly title: string | null } | null, readonly related: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly position: number, readonly quality: number | null, readonly node: { readonly id: string, readonly title: string, readonly publishedDateTime: string, readonly quality: number | null, readonly document: { readonly path: string } | null, readonly provider: { readonly domain: string, readonly name: string } } }> }, readonly mentionedBy: { readonly totalCount: number, readonly edges: ReadonlyArray<{ readonly position: number, readonly title: string, readonly quality: number | null, readonly conflicts: ReadonlyArray<{ readonly field: string, readonly document: string | null, readonly mention: string }>, readonly node: { readonly id: string, readonly title: string, readonly publishedDateTime: string, readonly quality: number | null, readonly document: { readonly path: string } | null, readonly provider: { readonly domain: string, readonly name: string } } }> }, readonly duplicates: ReadonlyArray<{ readonly id: string, readonly title: string, readonly publishedDateTime: string, readonly quality: number | null, readonly document: { readonly path: string } | null, readonly provider: { readonly domain: string, readonly name: string } }>, readonly document: { readonly root: string, readonly path: string, readonly stale: boolean, readonly problems: ReadonlyArray<{ readonly root: string, readonly path: string, readonly line: number | null, readonly column: number | null, readonly code: ProblemCode, readonly severity: ProblemSeverity, readonly field: string | null, readonly message: string, readonly suggestion: string | null }> } | null } | null, readonly articles: { readonly stats: { readonly quality: { readonly max: number | null }, readonly heat: { readonly max: number | null } } } };

export type NeighbourFragment = { readonly id: string, readonly title: string, readonly publishedDateTime: string, readonly quality: number | null, readonly document: { readonly path: string } | null, readonly provider: { readonly domain: string, readonly name: string } };

export type CoverageQueryVariables = Exact<{
  where?: ArticleWhereInput | null | undefined;
  search?: string | null | undefined;
  splitBy?: SeriesSplit | null | undefined;
  targetBuckets: number;
}>;


export type CoverageQuery = { readonly articles: { readonly totalCount: number, readonly timeSeries: { readonly interval: TimeInterval, readonly buckets: ReadonlyArray<{ readonly epochMs: number, readonly end: string, readonly count: number, readonly isPartial: boolean }>, readonly series: ReadonlyArray<{ readonly label: string, readonly total: number, readonly provider: { readonly domain: string } | null, readonly topic: { readonly slug: string } | null, readonly buckets: ReadonlyArray<{ readonly count: number }> }> } } };

export type DeskQueryVariables = Exact<{
  where?: ArticleWhereInput | null | undefined;
  hot?: ArticleWhereInput | null | undefined;
  search?: string | null | undefined;
  searching: boolean;
  orderBy?: ReadonlyArray<ArticleOrderInput> | ArticleOrderInput | null | undefined;
  facetValues: number;
  domains?: ReadonlyArray<string> | string | null | undefined;
  slugs?: ReadonlyArray<string> | string | null | undefined;
  providersChosen: boolean;
  topicsChosen: boolean;
}>;


export type DeskQuery = { readonly matching: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly excerpt: string | null, readonly type: ArticleType, readonly publishedDateTime: string, readonly quality: number | null, readonly heat: number | null, readonly document: { readonly path: string } | null, readonly provider: { readonly domain: string, readonly name: string }, readonly topics: ReadonlyArray<{ readonly slug: string, readonly name: string }>, readonly image: { readonly url: string, readonly width: number | null, readonly height: number | null } | null }, readonly highlights?: ReadonlyArray<{ readonly field: HighlightField, readonly snippet: string, readonly ranges: ReadonlyArray<{ readonly start: number, readonly end: number }> }> }>, readonly facets: { readonly providers: ReadonlyArray<{ readonly count: number, readonly provider: { readonly domain: string, readonly name: string } }>, readonly topics: ReadonlyArray<{ readonly count: number, readonly topic: { readonly slug: string, readonly name: string } }> }, readonly chosen: { readonly providers?: ReadonlyArray<{ readonly count: number, readonly provider: { readonly domain: string } }>, readonly topics?: ReadonlyArray<{ readonly count: number, readonly topic: { readonly slug: string } }> }, readonly filterReport?: { readonly words: ReadonlyArray<{ readonly word: string, readonly matches: number, readonly readAs: string | null }> } }, readonly hottest: { readonly nodes: ReadonlyArray<{ readonly id: string, readonly title: string, readonly publishedDateTime: string, readonly heat: number | null, readonly provider: { readonly domain: string, readonly name: string } }> }, readonly chosenProviders?: { readonly nodes: ReadonlyArray<{ readonly domain: string, readonly name: string }> }, readonly chosenTopics?: { readonly nodes: ReadonlyArray<{ readonly slug: string, readonly name: string }> } };

export type GlanceQueryVariables = Exact<{ [key: string]: never; }>;


export type GlanceQuery = { readonly corpus: { readonly snapshot: { readonly id: string }, readonly counts: { readonly articles: number, readonly documents: number, readonly knownByMention: number, readonly published: number, readonly providers: number, readonly topics: number, readonly problems: number, readonly setAside: number, readonly stale: number } }, readonly articles: { readonly stats: { readonly earliest: string | null, readonly latest: string | null } } };

export type MoreStoriesQueryVariables = Exact<{
  where?: ArticleWhereInput | null | undefined;
  search?: string | null | undefined;
  searching: boolean;
  orderBy?: ReadonlyArray<ArticleOrderInput> | ArticleOrderInput | null | undefined;
  after: string;
}>;


export type MoreStoriesQuery = { readonly articles: { readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly edges: ReadonlyArray<{ readonly node: { readonly id: string, readonly title: string, readonly excerpt: string | null, readonly type: ArticleType, readonly publishedDateTime: string, readonly quality: number | null, readonly heat: number | null, readonly document: { readonly path: string } | null, readonly provider: { readonly domain: string, readonly name: string }, readonly topics: ReadonlyArray<{ readonly slug: string, readonly name: string }>, readonly image: { readonly url: string, readonly width: number | null, readonly height: number | null } | null }, readonly highlights?: ReadonlyArray<{ readonly field: HighlightField, readonly snippet: string, readonly ranges: ReadonlyArray<{ readonly start: number, readonly end: number }> }> }> } };

export type ProblemsQueryVariables = Exact<{
  where?: ProblemWhereInput | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ProblemsQuery = { readonly problems: { readonly totalCount: number, readonly pageInfo: { readonly hasNextPage: boolean, readonly endCursor: string | null }, readonly nodes: ReadonlyArray<{ readonly root: string, readonly path: string, readonly line: number | null, readonly column: number | null, readonly code: ProblemCode, readonly severity: ProblemSeverity, readonly field: string | null, readonly message: string, readonly suggestion: string | null }> }, readonly errors: { readonly totalCount: number }, readonly warnings: { readonly totalCount: number }, readonly notices: { readonly totalCount: number } };

export type ProblemLineFragment = { readonly root: string, readonly path: string, readonly line: number | null, readonly column: number | null, readonly code: ProblemCode, readonly severity: ProblemSeverity, readonly field: string | null, readonly message: string, readonly suggestion: string | null };

export type StoryFragment = { readonly id: string, readonly title: string, readonly excerpt: string | null, readonly type: ArticleType, readonly publishedDateTime: string, readonly quality: number | null, readonly heat: number | null, readonly document: { readonly path: string } | null, readonly provider: { readonly domain: string, readonly name: string }, readonly topics: ReadonlyArray<{ readonly slug: string, readonly name: string }>, readonly image: { readonly url: string, readonly width: number | null, readonly height: number | null } | null };

export type StoryPlaceFragment = { readonly node: { readonly id: string, readonly title: string, readonly excerpt: string | null, readonly type: ArticleType, readonly publishedDateTime: string, readonly quality: number | null, readonly heat: number | null, readonly document: { readonly path: string } | null, readonly provider: { readonly domain: string, readonly name: string }, readonly topics: ReadonlyArray<{ readonly slug: string, readonly name: string }>, readonly image: { readonly url: string, readonly width: number | null, readonly height: number | null } | null }, readonly highlights?: ReadonlyArray<{ readonly field: HighlightField, readonly snippet: string, readonly ranges: ReadonlyArray<{ readonly start: number, readonly end: number }> }> };

export type SuggestQueryVariables = Exact<{
  prefix: string;
}>;


export type SuggestQuery = { readonly suggest: ReadonlyArray<{ readonly kind: SuggestionKind, readonly text: string, readonly count: number, readonly node:
      | { readonly id: string }
      | { readonly id: string }
      | { readonly domain: string, readonly id: string }
      | { readonly slug: string, readonly id: string }
     | null }> };

export type WhatChangedQueryVariables = Exact<{
  since: string;
}>;


export type WhatChangedQuery = { readonly changes: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly kind: ChangeKind }> } };

export type WhyEmptyQueryVariables = Exact<{
  where?: ArticleWhereInput | null | undefined;
  search?: string | null | undefined;
}>;


export type WhyEmptyQuery = { readonly articles: { readonly filterReport: { readonly clauses: ReadonlyArray<{ readonly path: string, readonly matchesAlone: number, readonly matchesWithoutIt: number, readonly suggestion: string | null }> } } };

export type WorstProblemsQueryVariables = Exact<{
  first: number;
}>;


export type WorstProblemsQuery = { readonly errors: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly root: string, readonly path: string, readonly line: number | null, readonly column: number | null, readonly code: ProblemCode, readonly severity: ProblemSeverity, readonly field: string | null, readonly message: string, readonly suggestion: string | null }> }, readonly warnings: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly root: string, readonly path: string, readonly line: number | null, readonly column: number | null, readonly code: ProblemCode, readonly severity: ProblemSeverity, readonly field: string | null, readonly message: string, readonly suggestion: string | null }> }, readonly notices: { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly root: string, readonly path: string, readonly line: number | null, readonly column: number | null, readonly code: ProblemCode, readonly severity: ProblemSeverity, readonly field: string | null, readonly message: string, readonly suggestion: string | null }> } };

export type ProblemsOfOneFragment = { readonly totalCount: number, readonly nodes: ReadonlyArray<{ readonly root: string, readonly path: string, readonly line: number | null, readonly column: number | null, readonly code: ProblemCode, readonly severity: ProblemSeverity, readonly field: string | null, readonly message: string, readonly suggestion: string | null }> };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const NeighbourFragmentDoc = new TypedDocumentString(`
    fragment Neighbour on Article {
  id
  title
  publishedDateTime
  quality
  document {
    path
  }
  provider {
    domain
    name
  }
}
    `, {"fragmentName":"Neighbour"}) as unknown as TypedDocumentString<NeighbourFragment, unknown>;
export const StoryFragmentDoc = new TypedDocumentString(`
    fragment Story on Article {
  id
  title
  excerpt(maxLength: 280)
  type
  publishedDateTime
  quality
  heat
  document {
    path
  }
  provider {
    domain
    name
  }
  topics {
    slug
    name
  }
  image {
    url
    width
    height
  }
}
    `, {"fragmentName":"Story"}) as unknown as TypedDocumentString<StoryFragment, unknown>;
export const StoryPlaceFragmentDoc = new TypedDocumentString(`
    fragment StoryPlace on ArticleEdge {
  node {
    ...Story
  }
  highlights @include(if: $searching) {
    field
    snippet
    ranges {
      start
      end
    }
  }
}
    fragment Story on Article {
  id
  title
  excerpt(maxLength: 280)
  type
  publishedDateTime
  quality
  heat
  document {
    path
  }
  provider {
    domain
    name
  }
  topics {
    slug
    name
  }
  image {
    url
    width
    height
  }
}`, {"fragmentName":"StoryPlace"}) as unknown as TypedDocumentString<StoryPlaceFragment, unknown>;
export const ProblemLineFragmentDoc = new TypedDocumentString(`
    fragment ProblemLine on Problem {
  root
  path
  line
  column
  code
  severity
  field
  message
  suggestion
}
    `, {"fragmentName":"ProblemLine"}) as unknown as TypedDocumentString<ProblemLineFragment, unknown>;
export const ProblemsOfOneFragmentDoc = new TypedDocumentString(`
    fragment ProblemsOfOne on ProblemConnection {
  totalCount
  nodes {
    ...ProblemLine
  }
}
    fragment ProblemLine on Problem {
  root
  path
  line
  column
  code
  severity
  field
  message
  suggestion
}`, {"fragmentName":"ProblemsOfOne"}) as unknown as TypedDocumentString<ProblemsOfOneFragment, unknown>;
export const ArticleDocument = new TypedDocumentString(`
    query Article($id: ID!) {
  article(by: {id: $id}) {
    id
    title
    excerpt
    category
    type
    publishedDateTime
    url
    host
    embedUrl
    quality
    heat
    published
    provider {
      domain
      name
      articleCount
    }
    topics {
      slug
      name
      articleCount
    }
    image {
      url
      width
      height
      title
    }
    related(first: 60) {
      totalCount
      edges {
        position
        quality
        node {
          ...Neighbour
        }
      }
    }
    mentionedBy(first: 60) {
      totalCount
      edges {
        position
        title
        quality
        conflicts {
          field
          document
          mention
        }
        node {
          ...Neighbour
        }
      }
    }
    duplicates {
      ...Neighbour
    }
    document {
      root
      path
      stale
      problems {
        ...ProblemLine
      }
    }
  }
  articles(first: 0) {
    stats {
      quality {
        max
      }
      heat {
        max
      }
    }
  }
}
    fragment Neighbour on Article {
  id
  title
  publishedDateTime
  quality
  document {
    path
  }
  provider {
    domain
    name
  }
}
fragment ProblemLine on Problem {
  root
  path
  line
  column
  code
  severity
  field
  message
  suggestion
}`, {"hash":"sha256:0a5c4b19b342bd732fe9d5f8b66e1609a2b9a2e051d444cf16f100bf54b6d15e"}) as unknown as TypedDocumentString<ArticleQuery, ArticleQueryVariables>;
export const CoverageDocument = new TypedDocumentString(`
    query Coverage($where: ArticleWhereInput, $search: String, $splitBy: SeriesSplit, $targetBuckets: Int!) {
  articles(where: $where, search: $search, first: 0) {
    totalCount
    timeSeries(splitBy: $splitBy, targetBuckets: $targetBuckets, top: 5) {
      interval
      buckets {
        epochMs
        end
        count
        isPartial
      }
      series {
        label
        total
        provider {
          domain
        }
        topic {
          slug
        }
        buckets {
          count
        }
      }
    }
  }
}
    `, {"hash":"sha256:83d9fc7e3bfa1311ed177dd0e74b1524a3b715b766f2acdc84ea625a5b986cde"}) as unknown as TypedDocumentString<CoverageQuery, CoverageQueryVariables>;
export const DeskDocument = new TypedDocumentString(`
    query Desk($where: ArticleWhereInput, $hot: ArticleWhereInput, $search: String, $searching: Boolean!, $orderBy: [ArticleOrderInput!], $facetValues: Int!, $domains: [String!], $slugs: [String!], $providersChosen: Boolean!, $topicsChosen: Boolean!) {
  matching: articles(where: $where, search: $search, orderBy: $orderBy, first: 12) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      ...StoryPlace
    }
    facets(excludeOwnFilter: true) {
      providers(first: $facetValues) {
        count
        provider {
          domain
          name
        }
      }
      topics(first: $facetValues) {
        count
        topic {
          slug
          name
        }
      }
    }
    chosen: facets {
      providers(first: 100) @include(if: $providersChosen) {
        count
        provider {
          domain
        }
      }
      topics(first: 100) @include(if: $topicsChosen) {
        count
        topic {
          slug
        }
      }
    }
    filterReport @include(if: $searching) {
      words {
        word
        matches
        readAs
      }
    }
  }
  hottest: articles(
    where: $hot
    search: $search
    orderBy: [{field: HEAT}]
    first: 6
  ) {
    nodes {
      id
      title
      publishedDateTime
      heat
      provider {
        domain
        name
      }
    }
  }
  chosenProviders: providers(where: {domain: {in: $domains}}, first: 50) @include(if: $providersChosen) {
    nodes {
      domain
      name
    }
  }
  chosenTopics: topics(where: {slug: {in: $slugs}}, first: 50) @include(if: $topicsChosen) {
    nodes {
      slug
      name
    }
  }
}
    fragment Story on Article {
  id
  title
  excerpt(maxLength: 280)
  type
  publishedDateTime
  quality
  heat
  document {
    path
  }
  provider {
    domain
    name
  }
  topics {
    slug
    name
  }
  image {
    url
    width
    height
  }
}
fragment StoryPlace on ArticleEdge {
  node {
    ...Story
  }
  highlights @include(if: $searching) {
    field
    snippet
    ranges {
      start
      end
    }
  }
}`, {"hash":"sha256:035af6a0f9ea632e23f1e2fc03cee7aeacc3c4bce2655ec628d1aa880e102987"}) as unknown as TypedDocumentString<DeskQuery, DeskQueryVariables>;
export const GlanceDocument = new TypedDocumentString(`
    query Glance {
  corpus {
    snapshot {
      id
    }
    counts {
      articles
      documents
      knownByMention
      published
      providers
      topics
      problems
      setAside
      stale
    }
  }
  articles(first: 0) {
    stats {
      earliest
      latest
    }
  }
}
    `, {"hash":"sha256:91c048daf1b02fdaf5c86401f87628170b48d174f05bd1303760ac279be33a62"}) as unknown as TypedDocumentString<GlanceQuery, GlanceQueryVariables>;
export const MoreStoriesDocument = new TypedDocumentString(`
    query MoreStories($where: ArticleWhereInput, $search: String, $searching: Boolean!, $orderBy: [ArticleOrderInput!], $after: String!) {
  articles(
    where: $where
    search: $search
    orderBy: $orderBy
    first: 24
    after: $after
  ) {
    pageInfo {
      hasNextPage
      endCursor
    }
    edges {
      ...StoryPlace
    }
  }
}
    fragment Story on Article {
  id
  title
  excerpt(maxLength: 280)
  type
  publishedDateTime
  quality
  heat
  document {
    path
  }
  provider {
    domain
    name
  }
  topics {
    slug
    name
  }
  image {
    url
    width
    height
  }
}
fragment StoryPlace on ArticleEdge {
  node {
    ...Story
  }
  highlights @include(if: $searching) {
    field
    snippet
    ranges {
      start
      end
    }
  }
}`, {"hash":"sha256:5f4938d35d938b4163521d91d7a90cc6a3a1653a28789a3fceb828be0edd5ec7"}) as unknown as TypedDocumentString<MoreStoriesQuery, MoreStoriesQueryVariables>;
export const ProblemsDocument = new TypedDocumentString(`
    query Problems($where: ProblemWhereInput, $first: Int!, $after: String) {
  problems(where: $where, first: $first, after: $after) {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...ProblemLine
    }
  }
  errors: problems(where: {severity: {eq: ERROR}}, first: 0) {
    totalCount
  }
  warnings: problems(where: {severity: {eq: WARNING}}, first: 0) {
    totalCount
  }
  notices: problems(where: {severity: {eq: NOTICE}}, first: 0) {
    totalCount
  }
}
    fragment ProblemLine on Problem {
  root
  path
  line
  column
  code
  severity
  field
  message
  suggestion
}`, {"hash":"sha256:4c2a836f79016569fa48b923e3853e798581e2e38dabb8f8ce6a717981294f5b"}) as unknown as TypedDocumentString<ProblemsQuery, ProblemsQueryVariables>;
export const SuggestDocument = new TypedDocumentString(`
    query Suggest($prefix: String!) {
  suggest(prefix: $prefix, first: 10) {
    kind
    text
    count
    node {
      id
      ... on Topic {
        slug
      }
      ... on Provider {
        domain
      }
    }
  }
}
    `, {"hash":"sha256:df628dd7f4dbbb6800bd57b845e56b25cd01b0c70608be942e47c8219d59af32"}) as unknown as TypedDocumentString<SuggestQuery, SuggestQueryVariables>;
export const WhatChangedDocument = new TypedDocumentString(`
    query WhatChanged($since: ID!) {
  changes(since: $since, first: 100) {
    totalCount
    nodes {
      kind
    }
  }
}
    `, {"hash":"sha256:299428ac848ba41ce04e7d80166d00bbef57497071cdba4c91156894b83974ae"}) as unknown as TypedDocumentString<WhatChangedQuery, WhatChangedQueryVariables>;
export const WhyEmptyDocument = new TypedDocumentString(`
    query WhyEmpty($where: ArticleWhereInput, $search: String) {
  articles(where: $where, search: $search, first: 0) {
    filterReport {
      clauses {
        path
        matchesAlone
        matchesWithoutIt
        suggestion
      }
    }
  }
}
    `, {"hash":"sha256:93034d6a88934a1d85535591c4555ec584a6a48fa19b2482202fb28dbf5d06df"}) as unknown as TypedDocumentString<WhyEmptyQuery, WhyEmptyQueryVariables>;
export const WorstProblemsDocument = new TypedDocumentString(`
    query WorstProblems($first: Int!) {
  errors: problems(where: {severity: {eq: ERROR}}, first: $first) {
    ...ProblemsOfOne
  }
  warnings: problems(where: {severity: {eq: WARNING}}, first: $first) {
    ...ProblemsOfOne
  }
  notices: problems(where: {severity: {eq: NOTICE}}, first: $first) {
    ...ProblemsOfOne
  }
}
    fragment ProblemLine on Problem {
  root
  path
  line
  column
  code
  severity
  field
  message
  suggestion
}
fragment ProblemsOfOne on ProblemConnection {
  totalCount
  nodes {
    ...ProblemLine
  }
}`, {"hash":"sha256:c4c4188acb2bb4cb7e372b11798ab3097683f710913dd00278dd132efc20f481"}) as unknown as TypedDocumentString<WorstProblemsQuery, WorstProblemsQueryVariables>;