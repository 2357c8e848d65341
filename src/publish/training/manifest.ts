import type { Course } from '#src/concepts/training/model.ts';
import { escaped } from '#src/kits/escape.ts';
import { titleOf } from '#src/content/texts.ts';
import type { Language } from '#src/language/locales.ts';

/** The manifest of a package, by SCORM 1.2 (ADL, 2001), and what files it names. */

/** The address of the package of a course in a language. */
export const packagePath = ({ id }: Course, locale: Language): string => `/files/${locale}/training-${id}-scorm.zip`;

/** What every module of a package opens. */
const sharedFiles = ['course.css', 'course.js'] as const;

/** The page of a module in its package. */
export const pageOf = ({ id }: { id: string }): string => `${id}.html`;

/** The manifest: the modules in their order, each with its page and what all of them share. */
export function manifestOf(course: Course, locale: Language): string {
  const item = (module: Course['modules'][number]) =>
    `      <item identifier="item-${module.id}" identifierref="resource-${module.id}" isvisible="true">
        <title>${escaped(titleOf(module, locale).value)}</title>
      </item>`;
  const resource = (module: Course['modules'][number]) =>
    `    <resource identifier="resource-${module.id}" type="webcontent" adlcp:scormtype="sco" href="${pageOf(module)}">
      <file href="${pageOf(module)}"/>
      <dependency identifierref="shared"/>
    </resource>`;
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="training-${course.id}-${locale}" version="1.1" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="course">
    <organization identifier="course">
      <title>${escaped(titleOf(course, locale).value)}</title>
${course.modules.map(item).join('\n')}
    </organization>
  </organizations>
  <resources>
${course.modules.map(resource).join('\n')}
    <resource identifier="shared" type="webcontent" adlcp:scormtype="asset">
${sharedFiles.map((name) => `      <file href="${name}"/>`).join('\n')}
    </resource>
  </resources>
</manifest>
`;
}
