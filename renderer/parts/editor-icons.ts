// The icons of the author's tools, one by one as the others are.
export { TextBold20Regular as BoldIcon } from '@fluentui/react-icons/svg/text-bold';
export { TextItalic20Regular as ItalicIcon } from '@fluentui/react-icons/svg/text-italic';
export { TextBulletList20Regular as BulletsIcon } from '@fluentui/react-icons/svg/text-bullet-list';
export { TextNumberListLtr20Regular as StepsIcon } from '@fluentui/react-icons/svg/text-number-list-ltr';
export { TextIndentIncrease20Regular as IndentIcon } from '@fluentui/react-icons/svg/text-indent-increase';
export { TextIndentDecrease20Regular as OutdentIcon } from '@fluentui/react-icons/svg/text-indent-decrease';
export { TextQuote20Regular as QuoteIcon } from '@fluentui/react-icons/svg/text-quote';
export { Textbox20Regular as BoxIcon } from '@fluentui/react-icons/svg/textbox';
export { Link20Regular as LinkIcon } from '@fluentui/react-icons/svg/link';
export { TextSuperscript20Regular as FootnoteIcon } from '@fluentui/react-icons/svg/text-superscript';
export { TableAdd20Regular as TableIcon } from '@fluentui/react-icons/svg/table-add';
export { ImageAdd20Regular as PictureIcon } from '@fluentui/react-icons/svg/image-add';
export { NumberSymbol20Regular as FigureIcon } from '@fluentui/react-icons/svg/number-symbol';
export { DataBarVerticalAdd20Regular as BlockIcon } from '@fluentui/react-icons/svg/data-bar-vertical-add';
export { Bookmark20Regular as ReferenceIcon } from '@fluentui/react-icons/svg/bookmark';
export { CommentAdd20Regular as CommentIcon } from '@fluentui/react-icons/svg/comment-add';
