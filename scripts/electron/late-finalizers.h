// Put before the source of better-sqlite3 when it is compiled for an Electron of Node-API 9.
//
// It is compiled as an experimental add-on there, because it needs what became Node-API 10. The finalizers of experimental
// add-ons run inside the garbage collector, where they may not do what better-sqlite3's do (drop references): Node ends the
// process. So each finalizer of a wrapped object is only noted there, and runs from the event loop, as Node-API 10 has it.
#pragma once
#include <node_api.h>

// In every Node from 20 on, but the newest headers no longer declare it.
extern "C" napi_status node_api_post_finalizer(napi_env env, napi_finalize run, void* data, void* hint);

namespace late {

struct Finalizer {
  napi_finalize run;
  void* data;
  void* hint;
};

inline void Run(napi_env env, void* finalizer, void*) {
  auto* late = static_cast<Finalizer*>(finalizer);
  late->run(env, late->data, late->hint);
  delete late;
}

inline void Note(napi_env env, void*, void* finalizer) {
  node_api_post_finalizer(env, Run, finalizer, nullptr);
}

inline napi_status Wrap(napi_env env, napi_value object, void* native, napi_finalize run, void* hint, napi_ref* result) {
  if (run == nullptr) return napi_wrap(env, object, native, run, hint, result);
  return napi_wrap(env, object, native, Note, new Finalizer{run, native, hint}, result);
}

}  // namespace late

#define napi_wrap late::Wrap
