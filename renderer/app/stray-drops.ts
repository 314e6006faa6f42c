/** A file dropped beside the place that takes it would be opened by the browser in place of the app: nothing takes it. */
export function refuseStrayDrops(page: Document): void {
  const refuse = (event: DragEvent) => {
    const { dataTransfer, target } = event;
    const takesFiles = target instanceof HTMLInputElement && target.type === 'file';
    if (event.defaultPrevented || takesFiles || !dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    dataTransfer.dropEffect = 'none';
  };
  page.addEventListener('dragover', refuse);
  page.addEventListener('drop', refuse);
}
