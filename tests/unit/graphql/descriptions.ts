/** What is wrong with the descriptions of a schema: missing ones, and ones that only repeat the name. */
import {
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';

interface Described {
  /** `Article`, `Article.title`, `Article.images(first:)`, `ArticleType.VIDEO`. */
  readonly place: string;
  readonly name: string;
  readonly description: string | null | undefined;
}

/** One sentence for each type, field, argument, input field and enum value that is not described. */
export function descriptionFaults(schema: GraphQLSchema): string[] {
  return describedPlaces(schema).flatMap(({ place, name, description }) => {
    if (description == null || description.trim() === '') return [`${place} has no description.`];
    const added = words(description).filter((word) => !words(name).includes(word));
    return added.length === 0 ? [`${place} has a description that only repeats its name.`] : [];
  });
}

export function describedPlaces(schema: GraphQLSchema): Described[] {
  return Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .flatMap((type): Described[] => {
      const own = { place: type.name, name: type.name, description: type.description };
      if (isEnumType(type)) {
        return [own, ...type.getValues().map((value) => ({ ...value, place: `${type.name}.${value.name}` }))];
      }
      if (isInputObjectType(type)) {
        const fields = Object.values(type.getFields());
        return [own, ...fields.map((field) => ({ ...field, place: `${type.name}.${field.name}` }))];
      }
      if (!isObjectType(type) && !isInterfaceType(type)) return [own];
      const fields = Object.values(type.getFields()).flatMap((field) => {
        const place = `${type.name}.${field.name}`;
        return [
          { ...field, place },
          ...field.args.map((argument) => ({ ...argument, place: `${place}(${argument.name}:)` })),
        ];
      });
      return [own, ...fields];
    });
}

const articles = new Set(['a', 'an', 'the', 'of', 'this', 'its', 'is', 'it']);

/** The words of a name or a sentence: lower case, no punctuation, no articles, no plural. */
function words(text: string): string[] {
  return text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => !articles.has(word))
    .map((word) => word.replace(/s$/, ''))
    .filter((word) => word !== '');
}
