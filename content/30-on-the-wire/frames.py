import json


def frame(kind, **fields):
    return json.dumps({"kind": kind, **fields})


to = {"kind": "channel", "channel": "lesson-30"}
print(frame("hello", id=1, name="gopher"))
print(frame("subscribe", id=2, channel="lesson-30"))
print(frame("publish", to=to, text="it works"))
