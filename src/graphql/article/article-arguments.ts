/** The arguments of an article's own fields, and their ranges. */
import { ArgsType, Field, Int } from 'type-graphql';
import { UserInputError } from '../errors/user-input-error.js';
import { type ImagePreference, imagePreferences } from './image-choice.js';

@ArgsType()
export class ExcerptArguments {
  @Field(() => Int, {
    nullable: true,
    description:
      'The most UTF-16 code units to answer, 1 or more, with the ellipsis `…` where something was cut (after a whole word ' +
      'where there is one). The whole text when it is missing or null.',
  })
  readonly maxLength?: number | null;
}

@ArgsType()
export class ImagesArguments {
  @Field(() => Int, {
    nullable: true,
    description:
      'Only images at least so many pixels wide, 0 or more; those of unknown width are then left out.',
  })
  readonly minWidth?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many images to answer at most: 0 to 100. All of them when it is missing or null.',
  })
  readonly first?: number | null;
}

@ArgsType()
export class ImageArguments {
  @Field(() => imagePreferences, {
    defaultValue: 'LARGEST',
    description: 'Which image to take when there are several: the LARGEST by default.',
  })
  readonly prefer!: ImagePreference; // non-null with a default: always set by graphql-js
}

/** The value in its range, null when absent. Throws a {@link UserInputError} outside of it. */
export function inRange(
  argument: string,
  value: number | null | undefined,
  range: { readonly from: number; readonly to?: number; readonly advice: string },
): number | null {
  if (value === null || value === undefined) return null;
  if (value >= range.from && value <= (range.to ?? Infinity)) return value;
  throw new UserInputError({
    argument,
    expected:
      range.to === undefined
        ? `an integer of ${range.from} or more`
        : `an integer from ${range.from} to ${range.to}`,
    came: `${value} came`,
    advice: range.advice,
  });
}
