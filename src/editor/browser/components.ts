import CMS from '@sveltia/cms';
import { patternOf, shownComponent, valuesOf, writtenComponent, type Insertable } from '#src/editor/file/component.ts';

/** Gives the editor the components that prose may use, as blocks that are inserted and filled in. */
export function registerComponents(components: Insertable[]): void {
  for (const component of components)
    CMS.registerEditorComponent({
      id: component.id,
      label: component.label,
      fields: component.fields as never,
      mode: component.place === 'line' ? 'dialog' : 'block',
      pattern: patternOf(component),
      fromBlock: valuesOf,
      toBlock: (values) => writtenComponent(component, values),
      toPreview: (values) => shownComponent(component, values),
    });
}
