/**
 * Why a story (a document or a related entry) cannot be used. A document reports each reason as an error of its own, an
 * entry all of them as the one reason for which it is dropped.
 */

export interface Refusal {
  readonly code: 'FIELD_MISSING' | 'FIELD_WRONG';
  readonly field: string;
  readonly message: string;
  readonly suggestion: string;
}

export function missing(field: string, expected: string): Refusal {
  const suggestion = `Add ${field}.`;
  return {
    code: 'FIELD_MISSING',
    field,
    message: `${field} is missing; ${expected} is expected.`,
    suggestion,
  };
}

export function wrong(field: string, came: string, expected: string): Refusal {
  const message = `${field} is ${came}; ${expected} is expected.`;
  return { code: 'FIELD_WRONG', field, message, suggestion: `Mend ${field}.` };
}
