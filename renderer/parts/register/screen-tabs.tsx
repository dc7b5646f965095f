import { type ReactElement, type ReactNode, useId } from 'react';
import { openTab, useRegisters } from '../../state/registers.ts';
import { Tab, TabList } from '../kit.ts';
import './register.css';

type TabsProps = {
  /** The screen, by the name under which its open tab is remembered. */
  readonly screen: string;
  readonly title: string;
  readonly tabs: readonly { readonly id: string; readonly name: string; readonly show: () => ReactNode }[];
};

/** A screen of several registers or views: its heading, a tab for each, and the one that is open. */
export function ScreenTabs({ screen, title, tabs }: TabsProps): ReactElement {
  const chosen = useRegisters((places) => places.tabs[screen]);
  const open = tabs.find((tab) => tab.id === chosen) ?? tabs[0];
  const baseId = useId();
  return (
    <div className="register-screen">
      <div className="register-head">
        <h1 className="screen-title">{title}</h1>
        <TabList
          size="small"
          aria-label={`Parts of ${title}`}
          selectedValue={open?.id}
          onTabSelect={(_, data) => openTab(screen, String(data.value))}
        >
          {tabs.map((tab) => (
            <Tab key={tab.id} id={`${baseId}-${tab.id}`} value={tab.id}>
              {tab.name}
            </Tab>
          ))}
        </TabList>
      </div>
      {open === undefined ? null : (
        <div key={open.id} className="register-tab" role="tabpanel" aria-labelledby={`${baseId}-${open.id}`}>
          {open.show()}
        </div>
      )}
    </div>
  );
}
