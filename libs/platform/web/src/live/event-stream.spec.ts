import { EventStreamParser } from './event-stream';

describe('event stream', () => {
  it('reads messages however the network cut them', () => {
    const text = 'id: 7\nevent: change\ndata: {"a":1}\n\n: alive\n\nid: 8\ndata: x\ndata: y\n\n';
    for (let cut = 1; cut < text.length; cut += 1) {
      const parser = new EventStreamParser();
      expect([...parser.push(text.slice(0, cut)), ...parser.push(text.slice(cut))]).toEqual([
        { event: 'change', data: '{"a":1}', id: '7' },
        { event: 'message', data: 'x\ny', id: '8' },
      ]);
    }
  });

  it('says nothing of heartbeats and half messages', () => {
    const parser = new EventStreamParser();
    expect(parser.push(': alive\n\ndata: half')).toEqual([]);
  });
});
