/**
 * The taxonomy of a root: topics from `_data/topics/*.yaml`, organizations from `_data/organizations/*.md`. A broken file
 * is a problem; the others load.
 */
import type { Problem } from '../model/problem.js';
import type { TaxonomyOrganization, TaxonomyTopic } from './document.js';
import { Fault, faultAt, problemOf } from './fault.js';
import { fieldLocator } from './field-locator.js';
import { describeValue } from './fields/describe-value.js';
import { readImages } from './fields/read-images.js';
import { readDomain } from './fields/read-provider.js';
import { itemAdvice } from './fields/read-topics.js';
import { asText, drop, readList, readText } from './fields/read-value.js';
import { missing, wrong } from './fields/refusals.js';
import { reportComments } from './fields/report-comments.js';
import type { Section } from './fields/section.js';
import type { FileName } from './file-name.js';
import { Findings } from './findings.js';
import { parseFrontMatter } from './front-matter/parse-front-matter.js';
import { readYaml, YamlFault, type FieldMap } from './front-matter/read-yaml.js';
import { refuseTooMuchYaml } from './front-matter/split-front-matter.js';
import { decodeText } from './text/decode-text.js';

/** What a file of the taxonomy gives: its entry, if it is usable, and its problems. */
export interface TaxonomyFile<T> {
  readonly entry: T | null;
  readonly problems: readonly Problem[];
}

/** A topic's file: YAML alone, with the limits that front matter has. A topic must have a name. */
export function readTopicFile(file: FileName, bytes: Uint8Array): TaxonomyFile<TaxonomyTopic> {
  const text = decodeText(bytes);
  if (text instanceof Fault) return broken(file, text);
  const fields = topicFields(text);
  if (fields instanceof Fault) return broken(file, fields);
  const locator = fieldLocator(text, 0, text.length);
  const findings = new Findings(file, locator);
  const section: Section = { map: fields, prefix: '', findings };
  const name = readText(section, 'name')?.trim() ?? null;
  if (name === null) findings.add(missing('name', 'the name of the topic'));
  reportComments(text, findings);
  const entry: TaxonomyTopic | null =
    name === null
      ? null
      : {
          ...file,
          name,
          slug: readText(section, '_id'),
          parent: readText(section, 'parent'),
          keywords: readNames(section, 'keywords'),
          hashtags: readNames(section, 'hashtags'),
          locate: locator.locate,
        };
  return { entry, problems: findings.problems() };
}

/** An organization's file: front matter like a document's. An organization must have a domain. */
export function readOrganizationFile(file: FileName, bytes: Uint8Array): TaxonomyFile<TaxonomyOrganization> {
  const text = decodeText(bytes);
  const parsed = text instanceof Fault ? text : parseFrontMatter(text);
  if (parsed instanceof Fault) return broken(file, parsed);
  const locator = fieldLocator(parsed.head, parsed.yamlStart, parsed.yamlEnd);
  const findings = new Findings(file, locator);
  const section: Section = { map: parsed.fields, prefix: '', findings };
  const domain = readDomain(section)?.domain ?? null;
  if (domain === null) findings.add(domainRefusal(parsed.fields['domain']));
  reportComments(parsed.head.slice(parsed.yamlStart, parsed.yamlEnd), findings);
  const entry: TaxonomyOrganization | null =
    domain === null
      ? null
      : {
          ...file,
          domain,
          name: readText(section, 'name')?.trim() ?? null,
          images: readImages(section),
          locate: locator.locate,
        };
  return { entry, problems: findings.problems() };
}

function broken(file: FileName, fault: Fault): TaxonomyFile<never> {
  return { entry: null, problems: [problemOf(fault, file)] };
}

function topicFields(text: string): FieldMap | Fault {
  const tooMuch = refuseTooMuchYaml(text, text.length);
  if (tooMuch !== null) return tooMuch;
  const fields = readYaml(text);
  if (!(fields instanceof YamlFault)) return fields;
  return faultAt(text, fields.offset, fields.code, fields.message, fields.suggestion);
}

function domainRefusal(value: unknown): ReturnType<typeof missing> {
  const expected = 'the domain of the organization, such as example.com,';
  return value === undefined || value === null
    ? missing('domain', expected)
    : wrong('domain', describeValue(value), expected, 'Write the domain alone, such as example.com.');
}

/** Trimmed texts of a list; others are dropped with a problem. */
function readNames(section: Section, key: string): readonly string[] {
  return readList(section, key).flatMap((value, index) => {
    const field = `${section.prefix}${key}[${index}]`;
    const text = asText(value, field, section.findings)?.trim() ?? '';
    if (text === '') drop(section.findings, field, value, 'text', itemAdvice(value));
    return text === '' ? [] : [text];
  });
}
