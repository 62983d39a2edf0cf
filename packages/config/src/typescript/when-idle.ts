/** Modules that import one another are loaded in quick succession; then nothing is compiled for the rest of a process. */
const IDLE_MS = 30;

/** Keeps count of work under way, and does something once there has been none for a moment. */
export interface IdleWatch {
  /** Work begins; whoever calls this calls {@link IdleWatch.end} too. */
  begin(): void;
  end(): void;
}

/**
 * Watches for a moment without work. It serves to stop the compiler's own process, which would wake this one every
 * second, in the midst of a measurement; stopped while it works, it would never answer. It does not keep a process alive.
 */
export function whenIdle(action: () => unknown): IdleWatch {
  let running = 0;
  let timer: NodeJS.Timeout | undefined;
  return {
    begin() {
      running++;
      clearTimeout(timer);
    },
    end() {
      running--;
      if (running > 0) return;
      timer = setTimeout(action, IDLE_MS);
      timer.unref();
    },
  };
}
