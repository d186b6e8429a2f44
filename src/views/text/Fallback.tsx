import { Component, type ReactNode } from 'react';

interface FallbackProps {
  readonly children: ReactNode;
  readonly instead: ReactNode;
}

interface FallbackState {
  readonly failed: boolean;
}

/** Shows `instead` once the children could not be loaded or drawn. A class, since React has no other error boundary. */
export class Fallback extends Component<FallbackProps, FallbackState> {
  override state: FallbackState = { failed: false };

  static getDerivedStateFromError(): FallbackState {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.instead : this.props.children;
  }
}
