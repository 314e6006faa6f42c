import { Component, type ReactNode } from 'react';

type Props = { readonly what: string; readonly children: ReactNode };
type State = { readonly failed: boolean };

/** Keeps a fault of ours in one part of the page from taking the rest with it. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { failed: false };

  static getDerivedStateFromError(): State {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return (
      <div className="failed-part" role="alert">
        <h1>{this.props.what} could not be shown</h1>
        <p>This is a fault of the program. Everything you changed before this is saved.</p>
        <button type="button" onClick={() => this.setState({ failed: false })}>
          Try again
        </button>
      </div>
    );
  }
}
