// By another name, since the bundle puts the class below in the place of this one.
const { Segmenter } = Intl

/** Stands for `Intl.Segmenter` in the command: one is made for the first text. */
export class LazySegmenter {
  private readonly args: ConstructorParameters<typeof Segmenter>
  private segmenter: Intl.Segmenter | undefined

  constructor(...args: ConstructorParameters<typeof Segmenter>) {
    this.args = args
  }

  segment(text: string): Intl.Segments {
    return (this.segmenter ??= new Segmenter(...this.args)).segment(text)
  }
}
