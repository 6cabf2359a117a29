/**
 * The one place that calls gray-matter, and always so that it cannot do harm: after the fences were checked, with an
 * options object (without one it caches what it parsed, and forgets errors), with js-yaml 5 as its engine, and with every
 * other engine throwing. What it parsed is proved to be the text that was checked. Front matter that is simple YAML needs
 * neither of the two: `read-simple-yaml.ts` answers what they would.
 */
import matter from 'gray-matter';
import { Fault, faultAt } from '../fault.js';
import { splitFrontMatter, type SplitText } from './split-front-matter.js';
import { readSimpleYaml } from './read-simple-yaml.js';
import { noFields, readAnyYaml, YamlFault, type FieldMap } from './read-yaml.js';

/** The fields of a document and its parts. */
export interface FrontMatter extends SplitText {
  readonly fields: FieldMap;
}

/**
 * gray-matter looks for `excerpt_separator` in the data that an engine gives back; what a document says is wrapped, so
 * that it is never taken for an option.
 */
interface Wrapped {
  readonly outcome: FieldMap | YamlFault;
}

/** Exported for the test that shows that no other engine can run. */
export const grayMatterOptions = {
  engines: {
    yaml: (source: string): Wrapped => ({ outcome: readAnyYaml(source) }),
    javascript: refuse,
    js: refuse,
    json: refuse,
    coffee: refuse,
    coffeescript: refuse,
    cson: refuse,
    toml: refuse,
  },
};

/** The front matter of a file's `text`, or why it has none that can be used. */
export function parseFrontMatter(text: string): FrontMatter | Fault {
  const split = splitFrontMatter(text);
  if (split instanceof Fault) return split;
  const { head, yamlStart, yamlEnd, body } = split;
  const fields = readSimpleYaml(head.slice(yamlStart, yamlEnd));
  return fields === undefined ? parseByGrayMatter(split, text) : { head, yamlStart, yamlEnd, body, fields };
}

/** The same for every text, of which `split` are the parts. Exported for the test that compares the two. */
export function parseByGrayMatter(split: SplitText, text: string): FrontMatter | Fault {
  const yaml = split.head.slice(split.yamlStart, split.yamlEnd);
  const file = matter(split.head, grayMatterOptions);
  if (file.matter !== yaml) throw new Error('gray-matter saw other front matter than was checked');
  // gray-matter asks no engine when there is nothing but comments, and types what its engine gives back as any.
  const { outcome = noFields() } = file.data as Partial<Wrapped>;
  if (!(outcome instanceof YamlFault)) return { ...split, fields: outcome };
  return faultAt(text, split.yamlStart + outcome.offset, outcome.code, outcome.message, outcome.suggestion);
}

function refuse(): never {
  throw new Error('front matter is YAML; no other language is parsed');
}
