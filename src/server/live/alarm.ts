/** Something to wait for: until a moment, or until it is rung. One waits at a time. */
export class Alarm {
  #ring: (() => void) | null = null;
  #isRung = false;

  /** Ends the wait, or the next one at once when nobody waits. */
  ring(): void {
    this.#isRung = true;
    this.#ring?.();
  }

  /** Settles after `ms` milliseconds (null: never by itself), or when it is rung. Does not keep the process alive. */
  async wait(ms: number | null): Promise<void> {
    if (!this.#isRung) {
      await new Promise<void>((resolve) => {
        const timer = ms === null ? null : setTimeout(resolve, ms).unref();
        this.#ring = () => {
          if (timer !== null) clearTimeout(timer);
          resolve();
        };
      });
    }
    this.#ring = null;
    this.#isRung = false;
  }
}
