/**
 * What one request may still take: objects, time, and the patience of a client who may have gone. Whatever it was
 * estimated to cost, nothing of it goes on beyond these: resolvers count what they answer, loaders ask before each batch, and
 * both let other requests and events in between when they have worked for a while.
 */
import { GraphQLError } from 'graphql';
import { answeredBy, DeadlinePassed } from '../../store/deadline.js';

export interface BudgetOptions {
  /** How many objects and values of lists may be answered. */
  readonly objectLimit: number;
  /** How long its names and texts may be together, in characters. */
  readonly answerLimit: number;
  /** Milliseconds from now on. */
  readonly deadline: number;
  /** Whether nobody waits for the answer any more. */
  readonly isClientGone: () => boolean;
}

/** Nothing is bounded: for programs that ask their own questions. */
export const noBounds: BudgetOptions = Object.freeze({
  objectLimit: Infinity,
  answerLimit: Infinity,
  deadline: Infinity,
  isClientGone: () => false,
});

/** So long a request works before others get their turn, in milliseconds. */
const turnMs = 10;

export class RequestBudget {
  readonly #options: BudgetOptions;
  readonly #answerBy: number;
  #turnBegan: number;
  #objects = 0;
  #characters = 0;
  #refusal: GraphQLError | null = null;
  #waiting: (() => void)[] = [];
  /** How many of those that wait were resumed already. */
  #resumed = 0;
  #isWaiting = false;

  constructor(options: BudgetOptions) {
    this.#options = options;
    this.#turnBegan = performance.now();
    this.#answerBy = this.#turnBegan + options.deadline;
  }

  /** How many objects and values of lists were answered so far. */
  get objects(): number {
    return this.#objects;
  }

  /** Counts objects that are about to be answered. Throws the refusal of too many, and every time after it. */
  take(count: number): void {
    if (this.#refusal !== null) throw this.#refusal;
    this.#objects += count;
    if (this.#objects > this.#options.objectLimit) this.#refuse(tooManyObjects(this.#options.objectLimit));
  }

  /** Counts characters that are about to be answered, as {@link take} counts objects. */
  write(characters: number): void {
    if (this.#refusal !== null) throw this.#refusal;
    this.#characters += characters;
    if (this.#characters > this.#options.answerLimit) this.#refuse(tooLong(this.#options.answerLimit));
  }

  /** Asks an engine one batch, which it may answer in turns: then its promise rejects as this throws. Throws when there is no time left, when nobody waits, and every time after it. */
  ask<Answer>(question: () => Answer): Answer {
    if (this.#refusal !== null) throw this.#refusal;
    if (this.#options.isClientGone()) this.#refuse(nobodyWaits());
    if (performance.now() > this.#answerBy) this.#refuse(tooLate(this.#options.deadline));
    try {
      return answeredBy(this.#answerBy, question, this);
    } catch (thrown) {
      if (thrown instanceof DeadlinePassed) this.#refuse(tooLate(this.#options.deadline));
      throw thrown;
    }
  }

  /** Whether this request has worked so long that others should get their turn: then wait for {@link nextTurn}. */
  get isTurnOver(): boolean {
    return performance.now() - this.#turnBegan > turnMs;
  }

  /** Settles after events and other requests had their turn. Rejects when nobody waits any more, or too long. */
  nextTurn(): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#wait(() => {
        try {
          this.ask(resolve);
        } catch (thrown) {
          reject(thrown instanceof Error ? thrown : new Error(String(thrown)));
        }
      });
    });
  }

  /**
   * When DataLoader sends a batch: once all that a tick asked has come together, and behind the lists that wait for their turn, whose
   * members belong to the same batch. How many batches an answer takes never depends on how long its turns are.
   */
  readonly schedule = (dispatch: () => void): void => {
    void Promise.resolve().then(() => {
      // So far DataLoader's own way.
      process.nextTick(() => {
        if (this.#isWaiting || this.isTurnOver) this.#wait(dispatch);
        else dispatch();
      });
    });
  };

  #wait(resume: () => void): void {
    this.#waiting.push(resume);
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    setImmediate(this.#beginTurn);
  }

  readonly #beginTurn = (): void => {
    this.#turnBegan = performance.now();
    this.#resumeNext();
  };

  /**
   * Resumes one after another, each with all that follows from it at once, until the turn is over. To resume all of them and let each
   * find out that the turn is over would be quadratic: tens of thousands of lists can wait.
   */
  readonly #resumeNext = (): void => {
    if (this.isTurnOver) {
      setImmediate(this.#beginTurn);
      return;
    }
    const resume = this.#waiting[this.#resumed];
    if (resume === undefined) {
      this.#waiting = [];
      this.#resumed = 0;
      this.#isWaiting = false;
      return;
    }
    this.#resumed += 1;
    resume();
    // A tick that a microtask asks for comes when no microtask is left.
    queueMicrotask(() => {
      process.nextTick(this.#resumeNext);
    });
  };

  #refuse(refusal: GraphQLError): never {
    this.#refusal = refusal;
    throw refusal;
  }
}

/**
 * Thrown as one and the same object at every place: with a path, graphql-js passes it on as it is, where it would otherwise
 * make an error with a stack for each of thousands of fields.
 */
function refusal(message: string, extensions: Readonly<Record<string, unknown>>): GraphQLError {
  return new GraphQLError(message, { path: [], extensions: { code: 'LIMIT_EXCEEDED', ...extensions } });
}

function tooManyObjects(limit: number): GraphQLError {
  return refusal(
    `The answer has more than ${limit} objects. Ask for fewer with "first", or for lists within lists in requests of their ` +
      'own; whoever runs this server can raise the limit with --object-limit.',
    { limit, unit: 'objects' },
  );
}

function tooLong(limit: number): GraphQLError {
  return refusal(
    `The answer has more than ${limit} characters. Ask for fewer articles or fewer of their texts at once, each text under one ` +
      'name; whoever runs this server can raise the limit with --answer-limit.',
    { limit, unit: 'characters' },
  );
}

function tooLate(deadline: number): GraphQLError {
  return refusal(
    `The answer took longer than ${deadline} ms, and was given up. Ask for less at once, or narrow lists with "where"; whoever ` +
      'runs this server can raise the limit with --deadline.',
    { limit: deadline, unit: 'milliseconds' },
  );
}

function nobodyWaits(): GraphQLError {
  return refusal('The client has gone, and the answer was given up.', { unit: 'clients' });
}
