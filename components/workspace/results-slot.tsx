"use client";

import { Component, type ReactNode } from "react";
import { type Place, placeIn, restorePlace } from "./keep-place";

interface ResultsSlotProps {
  isLive: boolean;
  isBusy: boolean;
  /** In place of results that could not be drawn. */
  fallback: ReactNode;
  children: ReactNode;
}

/** Where results stand. When the browser's take the place of the server's, the reader's place in them is kept. */
export class ResultsSlot extends Component<ResultsSlotProps, { hasFailed: boolean }> {
  override state = { hasFailed: false };
  private root: HTMLDivElement | null = null;

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override getSnapshotBeforeUpdate(before: ResultsSlotProps): Place | null {
    return !before.isLive && this.props.isLive && this.root ? placeIn(this.root) : null;
  }

  override componentDidUpdate(before: ResultsSlotProps, _state: unknown, place: Place | null) {
    if (place && this.root) restorePlace(this.root, place);
    // The next answer may well be one that can be drawn.
    if (this.state.hasFailed && before.children !== this.props.children) this.setState({ hasFailed: false });
  }

  override render() {
    return (
      <div
        ref={(root) => {
          this.root = root;
        }}
        aria-busy={this.props.isBusy || undefined}
        data-results-slot={this.props.isLive ? "live" : "sent"}
        className="[&_[data-platform-view]]:scroll-mt-14 [&_[id]]:scroll-mt-14"
      >
        {this.state.hasFailed ? this.props.fallback : this.props.children}
      </div>
    );
  }
}
