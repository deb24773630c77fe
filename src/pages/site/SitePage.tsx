import type { ReactNode } from 'react';
import { languages } from '../../text/index.ts';
import type { StartTexts } from '../../text/texts.ts';
import { folderOf } from '../addresses.ts';
import { LESSONS_ID } from '../start/sections.ts';
import type { InLanguage, Ways, Wish } from '../wish.ts';
import { inEveryLanguage } from '../wish.ts';
import styles from './Site.module.css';
import { SiteFooter } from './SiteFooter.tsx';
import { SiteHeader } from './SiteHeader.tsx';

interface Props {
  readonly wish: Wish;
  readonly ways: Ways;
  readonly start: StartTexts;
  readonly children: ReactNode;
}

/** A page to read, between the head and the foot that all of them have. */
export function SitePage({ wish, ways, start, children }: Props) {
  const { toPages, toLab } = ways;
  const lessons = { href: `${toPages}#${LESSONS_ID}`, text: start.lessons };
  const teachers = { href: `${toPages}${folderOf({ kind: 'teachers' })}`, text: start.teachers };
  const experiments = { href: `${toPages}${folderOf({ kind: 'experiments' })}`, text: start.experiments };
  const others = wish.page.kind === 'experiments' ? [] : [experiments];
  const lab = { href: toLab, text: start.openLab };
  const menu = wish.page.kind === 'teachers' ? [lessons] : [lessons, teachers];
  return (
    <div className={styles.page}>
      <SiteHeader texts={start} home={toPages} menu={menu} others={othersOf(wish, ways)} lab={toLab} />
      <main>{children}</main>
      <SiteFooter texts={start} links={[...menu, ...others, lab]} />
    </div>
  );
}

/** The page in the other languages. */
export function othersOf(wish: Wish, { toRoot }: Ways): InLanguage[] {
  const { htmlLang } = languages[wish.language];
  return inEveryLanguage(wish, toRoot).filter((each) => each.htmlLang !== htmlLang);
}
