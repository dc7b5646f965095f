import { Component, type ReactElement, type ReactNode } from 'react';
import { flushPending } from '../state/pending.ts';

type State = { readonly error: Error | null };

/** Stands in when a screen fails: says so, keeps what was being typed, and offers to load the window again. */
export class ErrorBoundary extends Component<{ readonly children: ReactNode }, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(): void {
    // Fields are gone, but what was typed into them is not: it is saved now rather than with the reload.
    void flushPending();
  }

  override render(): ReactNode {
    return this.state.error === null ? this.props.children : <Failed error={this.state.error} />;
  }
}

// Plain elements only: what failed may have been the UI kit itself.
function Failed({ error }: { readonly error: Error }): ReactElement {
  return (
    <div className="failed" role="alert">
      <h1>This screen has failed</h1>
      <p>
        Clerkwell made a mistake. Every edit that was saved is in your file; nothing of it is lost. Load the window
        again to go on.
      </p>
      <button type="button" onClick={() => void reload()}>
        Load the window again
      </button>
      <details>
        <summary>What happened</summary>
        <pre>{error.message}</pre>
      </details>
    </div>
  );
}

async function reload(): Promise<void> {
  await flushPending();
  window.location.reload();
}
