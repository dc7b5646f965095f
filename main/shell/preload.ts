import { contextBridge, ipcRenderer, webFrame } from 'electron';
import type { Api, AppEvent, Bridge } from '../../shared/api/api.ts';
import { API_NAMES } from '../../shared/api/names.ts';
import { CHANNELS, intentChannel } from './channels.ts';

// The page gets a fixed list of named calls and one listener: no channel name, no path and nothing of Electron reaches it.
const api = Object.fromEntries(
  API_NAMES.map((name) => [name, (args: unknown) => ipcRenderer.invoke(intentChannel(name), args)]),
) as unknown as Api;

const bridge: Bridge = {
  api,
  onEvent: (listener) => {
    const hear = (_: unknown, event: AppEvent): void => listener(event);
    ipcRenderer.on(CHANNELS.event, hear);
    return () => {
      ipcRenderer.removeListener(CHANNELS.event, hear);
    };
  },
  readyToClose: () => ipcRenderer.send(CHANNELS.readyToClose),
  stayOpen: () => ipcRenderer.send(CHANNELS.stayOpen),
  // Chromium takes it for a system that is short of memory: what was typed over is collected, empty pages go back to the system.
  freeMemory: () => webFrame.clearCache(),
};

contextBridge.exposeInMainWorld('clerkwell', bridge);
