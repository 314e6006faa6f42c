/** A column of whole numbers that grows as rows are read, without an object for each row. */
export class GrowingColumn {
  #values = new Int32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.length] = value;
    this.length += 1;
  }

  /** What has been read so far, or since the row `from`. */
  values(from = 0): Int32Array {
    return this.#values.slice(from, this.length);
  }
}
