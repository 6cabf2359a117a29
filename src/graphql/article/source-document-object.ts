/** The schema's `SourceDocument`: the store's as it is, but for the front matter, which `source-document-resolver.ts` reads. */
import { Field, ObjectType } from 'type-graphql';
import type { Problem } from '../../model/problem.js';
import { ProblemObject } from '../problem/problem-object.js';

@ObjectType('SourceDocument', {
  description: 'The file of the corpus that an article comes from.',
  simpleResolvers: true,
})
export abstract class SourceDocumentObject {
  @Field(() => String, {
    description: 'Relative to the root, with `/` between folders, such as `_news/2020-06-11-storm.md`.',
  })
  abstract readonly path: string;

  @Field(() => String, { description: 'The name of the corpus root that the path is relative to.' })
  abstract readonly root: string;

  @Field(() => String, {
    description:
      'SHA-256, 64 hexadecimal digits, of the front matter without `secured` and of the body: it changes when the article does.',
  })
  abstract readonly contentHash: string;

  @Field(() => [ProblemObject], {
    description: 'What is wrong with this file, in the order of its lines; empty when nothing is.',
  })
  abstract readonly problems: readonly Problem[];

  @Field(() => Boolean, {
    description: 'Whether this is an older good version of a file that is broken now.',
  })
  abstract readonly stale: boolean;
}
