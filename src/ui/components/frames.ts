type Task = () => void;

const waiting: Task[] = [];
let requested = false;

function request(): void {
  if (requested || waiting.length === 0) return;
  requested = true;
  requestAnimationFrame(() => {
    requested = false;
    const task = waiting.shift();
    // Asked for before the task runs: one that throws does not stop those behind it.
    request();
    task?.();
  });
}

/** Runs a task in a frame of its own, after those that already wait. Answers how to call it off. */
export function nextFrame(task: Task): () => void {
  // Each call is an entry of its own, also where a task is asked for twice.
  const entry: Task = () => task();
  waiting.push(entry);
  request();
  return () => {
    const at = waiting.indexOf(entry);
    if (at >= 0) waiting.splice(at, 1);
  };
}
