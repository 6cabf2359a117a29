/** How long the names and texts of one answer may be together; `graphql/limits/request-budget.ts` counts them. Setting `answer-limit`. */

/**
 * In characters (UTF-16 code units): ten times what a page of 100 articles with all their lists holds. A value is as long as its
 * document made it, and one value can be asked for under many names.
 */
export const defaultAnswerSizeLimit = 8 * 1024 * 1024;
