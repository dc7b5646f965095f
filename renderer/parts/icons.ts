// Icons one by one: the package's index would pull in thousands.
export { Add20Regular as AddIcon } from '@fluentui/react-icons/svg/add';
export { ArrowExport20Regular as ExportIcon } from '@fluentui/react-icons/svg/arrow-export';
export { ArrowRedo20Regular as RedoIcon } from '@fluentui/react-icons/svg/arrow-redo';
export { ArrowSortDown16Regular as SortDownIcon } from '@fluentui/react-icons/svg/arrow-sort-down';
export { ArrowSortUp16Regular as SortUpIcon } from '@fluentui/react-icons/svg/arrow-sort-up';
export { ArrowUndo20Regular as UndoIcon } from '@fluentui/react-icons/svg/arrow-undo';
export { Board20Filled as OverviewOnIcon, Board20Regular as OverviewIcon } from '@fluentui/react-icons/svg/board';
export { CalendarLtr16Regular as CalendarIcon } from '@fluentui/react-icons/svg/calendar-ltr';
export { CheckmarkCircle16Filled as GreenIcon } from '@fluentui/react-icons/svg/checkmark-circle';
export { ChevronDown16Regular as ChevronIcon } from '@fluentui/react-icons/svg/chevron-down';
export {
  ClipboardTask20Filled as ClearingOnIcon,
  ClipboardTask20Regular as ClearingIcon,
} from '@fluentui/react-icons/svg/clipboard-task';
export { Circle16Regular as NotRatedIcon } from '@fluentui/react-icons/svg/circle';
export { DarkTheme20Regular as ContrastIcon } from '@fluentui/react-icons/svg/dark-theme';
export { Delete20Regular as DeleteIcon } from '@fluentui/react-icons/svg/delete';
export { Edit20Regular as EditIcon } from '@fluentui/react-icons/svg/edit';
export { Desktop20Regular as SystemThemeIcon } from '@fluentui/react-icons/svg/desktop';
export { Dismiss16Regular as DismissIcon } from '@fluentui/react-icons/svg/dismiss';
export {
  DocumentText20Filled as ReportOnIcon,
  DocumentText20Regular as ReportIcon,
} from '@fluentui/react-icons/svg/document-text';
export { Flag16Filled as CompleteIcon } from '@fluentui/react-icons/svg/flag';
export { FolderOpen20Regular as OpenIcon } from '@fluentui/react-icons/svg/folder-open';
export { Diamond16Filled as RedIcon } from '@fluentui/react-icons/svg/diamond';
export { PanelRight20Regular as PanelIcon } from '@fluentui/react-icons/svg/panel-right';
export { QuestionCircle20Regular as HelpIcon } from '@fluentui/react-icons/svg/question-circle';
export { Search16Regular as SearchIcon } from '@fluentui/react-icons/svg/search';
export {
  ShieldError20Filled as RisksOnIcon,
  ShieldError20Regular as RisksIcon,
} from '@fluentui/react-icons/svg/shield-error';
export { Subtract16Regular as LessIcon } from '@fluentui/react-icons/svg/subtract';
export { Add16Regular as MoreIcon } from '@fluentui/react-icons/svg/add';
export { Warning16Filled as AmberIcon } from '@fluentui/react-icons/svg/warning';
export { WeatherMoon20Regular as DarkIcon } from '@fluentui/react-icons/svg/weather-moon';
export { WeatherSunny20Regular as LightIcon } from '@fluentui/react-icons/svg/weather-sunny';
export { ErrorCircle16Filled as StopsIcon } from '@fluentui/react-icons/svg/error-circle';
export { Info16Regular as NoteIcon } from '@fluentui/react-icons/svg/info';
export {
  DataTrending20Filled as MeasuresOnIcon,
  DataTrending20Regular as MeasuresIcon,
} from '@fluentui/react-icons/svg/data-trending';
export { EqualCircle16Filled as SameIcon } from '@fluentui/react-icons/svg/equal-circle';
export { History20Regular as HistoryIcon } from '@fluentui/react-icons/svg/history';
export { Money20Filled as FinancesOnIcon, Money20Regular as FinancesIcon } from '@fluentui/react-icons/svg/money';
export { ArrowUp16Regular as UpIcon } from '@fluentui/react-icons/svg/arrow-up';
export { ArrowDown16Regular as DownIcon } from '@fluentui/react-icons/svg/arrow-down';
export {
  Organization20Filled as StreamsOnIcon,
  Organization20Regular as StreamsIcon,
} from '@fluentui/react-icons/svg/organization';
export { Flag20Filled as MilestonesOnIcon, Flag20Regular as MilestonesIcon } from '@fluentui/react-icons/svg/flag';
export {
  ClipboardTask20Filled as ConditionsOnIcon,
  ClipboardTask20Regular as ConditionsIcon,
} from '@fluentui/react-icons/svg/clipboard-task';
export {
  Building20Filled as CapacityOnIcon,
  Building20Regular as CapacityIcon,
} from '@fluentui/react-icons/svg/building';
export { People20Filled as PeopleOnIcon, People20Regular as PeopleIcon } from '@fluentui/react-icons/svg/people';
export { Pin16Filled as PinOnIcon, Pin16Regular as PinIcon } from '@fluentui/react-icons/svg/pin';
export {
  Settings20Filled as SettingsOnIcon,
  Settings20Regular as SettingsIcon,
} from '@fluentui/react-icons/svg/settings';
export { ColumnTriple20Regular as ColumnsIcon } from '@fluentui/react-icons/svg/column-triple';
export { Filter16Regular as FilterIcon } from '@fluentui/react-icons/svg/filter';
export { GroupList20Regular as GroupIcon } from '@fluentui/react-icons/svg/group-list';
export { Grid20Regular as HeatMapIcon } from '@fluentui/react-icons/svg/grid';
export { ClipboardCheckmark20Regular as ReviewIcon } from '@fluentui/react-icons/svg/clipboard-checkmark';
