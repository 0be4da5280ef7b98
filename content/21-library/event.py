import json
from dataclasses import asdict, dataclass


@dataclass
class Event:
    title: str
    seats: int = 0


event = Event("GopherCon", 3)
text = json.dumps(asdict(event))
print(text)
print(Event(**json.loads(text)) == event)
