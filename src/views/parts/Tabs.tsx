import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Tabs as RacTabs, Tab, TabList, TabPanel } from 'react-aria-components/Tabs';
import { Icon } from './Icon.tsx';
import styles from './Tabs.module.css';

export interface TabItem {
  readonly id: string;
  readonly label: string;
  readonly icon?: LucideIcon;
  /** Small, after the label: a count. */
  readonly badge?: ReactNode;
  readonly content: ReactNode;
}

export interface TabsProps {
  readonly label: string;
  readonly items: readonly TabItem[];
  readonly value: string;
  readonly onChange: (id: string) => void;
  /** Controls at the right end of the tab row. */
  readonly extra?: ReactNode;
}

/** Panels of which one is shown; it takes the height that its parent gives. Only the shown one is mounted. */
export function Tabs({ label, items, value, onChange, extra }: TabsProps) {
  return (
    <RacTabs
      className={styles.tabs as string}
      selectedKey={value}
      onSelectionChange={(id) => onChange(String(id))}
    >
      <div className={styles.bar}>
        <TabList aria-label={label} className={styles.list as string}>
          {items.map((item) => (
            <Tab key={item.id} id={item.id} className={styles.tab as string}>
              {item.icon && <Icon of={item.icon} />}
              {item.label}
              {item.badge}
            </Tab>
          ))}
        </TabList>
        {extra}
      </div>
      {items.map((item) => (
        <TabPanel key={item.id} id={item.id} className={styles.panel as string}>
          {item.content}
        </TabPanel>
      ))}
    </RacTabs>
  );
}
