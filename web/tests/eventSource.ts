/** Stands in for the browser's EventSource: tests say what the server does. */
export class FakeSource extends EventTarget {
  static readonly CLOSED = 2;
  static all: FakeSource[] = [];
  readyState = 1;
  onopen?: () => void;
  onerror?: () => void;

  constructor(readonly url: string) {
    super();
    FakeSource.all.push(this);
  }

  close() {
    this.readyState = FakeSource.CLOSED;
  }

  say(kind: string, data: unknown) {
    this.dispatchEvent(new MessageEvent(kind, { data: JSON.stringify(data) }));
  }

  /** An answer such as 502: browsers give up then. */
  refuse() {
    this.close();
    this.onerror?.();
  }
}
