#!/usr/bin/env node
/** The program `broadsheet`: runs one command and ends with the status that `exit-codes.ts` gives it. */
import { CommanderError } from 'commander';
import { describeFailure } from '../server/terminal/log.js';
import { exitCodes } from './exit-codes.js';
import { explainStartFailure } from './explain-start-failure.js';
import { surviveClosedPipes, tell } from './output.js';
import { createProgram } from './program.js';

surviveClosedPipes();
try {
  await createProgram().parseAsync();
} catch (thrown) {
  process.exitCode = exitCodes.wrongUse;
  if (thrown instanceof CommanderError) {
    // commander has printed what there is to say; help and version come this way too, with status 0.
    if (thrown.exitCode === 0) process.exitCode = exitCodes.ok;
  } else {
    tell(
      explainStartFailure(thrown) ??
        `broadsheet: failed, which is a fault of the program and not yours: ${describeFailure(thrown)}`,
    );
  }
}
