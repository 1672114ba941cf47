// A form on whose page something is typed that no link may lose: its id, and the buttons that the frame of the page draws for it.
export const TYPED_FORM = 'dang-go';

/** Pressed by Enter in any of its fields. */
export const ENTER = 'enter';
/** The same page in the other language. */
export const TO_LANGUAGE = 'to:language';

/** In the address of a page of the desk: what was typed on it came after the session had ended. */
export const NOT_SENT = 'chua-gui';
