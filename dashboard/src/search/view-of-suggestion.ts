/** Where a suggestion leads: a topic or provider is chosen, a headline opens its article, a word is searched for. */
import { overview, toggled, type View } from '../view/view.js';
import type { Suggestion } from './use-suggestions.js';

export function viewOfSuggestion({ kind, text, node }: Suggestion, view: View): View {
  if (kind === 'TITLE' && node !== null) return { ...overview, page: 'article', article: node.id };
  if (node !== null && 'slug' in node) {
    return { ...view, search: '', topics: chosen(view.topics, node.slug) };
  }
  if (node !== null && 'domain' in node) {
    return { ...view, search: '', providers: chosen(view.providers, node.domain) };
  }
  return { ...view, search: text, sort: null };
}

function chosen(values: readonly string[], value: string): readonly string[] {
  return values.includes(value) ? values : toggled(values, value);
}
