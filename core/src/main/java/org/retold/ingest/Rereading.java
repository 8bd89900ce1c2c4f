package org.retold.ingest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/**
 * A channel that can go back to a mark, as long as what was read since is not too much: a record
 * that says it is longer than it is has swallowed those behind it.
 */
final class Rereading implements ReadableByteChannel {
  private final ReadableByteChannel channel;
  private final int limit;
  private final ByteArrayOutputStream since = new ByteArrayOutputStream();
  private ByteBuffer again = ByteBuffer.allocate(0);
  private boolean lost = true;
  private boolean ended;

  Rereading(ReadableByteChannel channel, int limit) {
    this.channel = channel;
    this.limit = limit;
  }

  /** Marks the place of a reader that has these bytes still before it. */
  void mark(ByteBuffer unread) {
    since.reset();
    lost = false;
    keep(unread.array(), unread.arrayOffset() + unread.position(), unread.remaining());
  }

  /** Goes back to the mark and empties the reader's buffer, unless there is no way back. */
  void goBack(ByteBuffer buffer) {
    if (lost) {
      return;
    }
    ByteBuffer rest = again;
    again = ByteBuffer.allocate(since.size() + rest.remaining());
    again.put(since.toByteArray()).put(rest).flip();
    buffer.position(buffer.limit());
    since.reset();
    lost = true;
    ended = false;
  }

  /** True where nothing more is to be had, whole or damaged: a reader's buffer then holds dregs. */
  boolean hasEnded() {
    return ended;
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    int from = target.position();
    int got;
    if (again.hasRemaining()) {
      got = Math.min(again.remaining(), target.remaining());
      target.put(again.slice().limit(got));
      again.position(again.position() + got);
    } else {
      ended = true;
      got = channel.read(target);
      ended = got < 0;
    }
    if (got > 0) {
      keep(target.array(), target.arrayOffset() + from, got);
    }
    return got;
  }

  private void keep(byte[] bytes, int offset, int length) {
    lost |= since.size() + length > limit;
    if (lost) {
      since.reset();
    } else {
      since.write(bytes, offset, length);
    }
  }

  @Override
  public boolean isOpen() {
    return channel.isOpen();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
