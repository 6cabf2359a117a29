/** Tells of text that people read and that may have lost its end to a comment: `title: Why C # matters` is "Why C". */
import type { Findings } from '../findings.js';
import { commentedFields } from '../front-matter/find-comments.js';

/** Text of a document, an entry, their provider and images, and of a topic's file. A comment after a number or a date is one. */
const textField =
  /^(?:related\[\d+\]\.)?(?:title|excerpt|category|featuredContent|topics\[\d+\]|provider\.name|(?:provider\.)?images\[\d+\]\.title|name|parent|keywords\[\d+\]|hashtags\[\d+\])$/;

/** Reports COMMENT_AFTER_TEXT for each such field of the YAML `source`. Values are not quoted in messages: answers hold those. */
export function reportComments(source: string, findings: Findings): void {
  for (const field of commentedFields(source)) {
    if (!textField.test(field)) continue;
    findings.add({
      code: 'COMMENT_AFTER_TEXT',
      field,
      message: `${field} has a " #" after it, which begins a comment: what follows is no part of the text.`,
      suggestion: 'Put the whole value in double quotes if # belongs to it.',
    });
  }
}
