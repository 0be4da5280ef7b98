package time

import "errors"

// A Location is where times are seen from: it knows the zone in use at each instant.
type Location struct {
	name string
	// The name by which the host knows the location's rules, "" if they are in changes.
	host    string
	changes []zoneChange
	// The rule for what is after the last of changes, as in "CET-1CEST,M3.5.0,M10.5.0/3".
	rule string
}

// A zoneChange says which zone is in use from an instant on, until the next change. The first is in use before it as well.
type zoneChange struct {
	when   int64
	abbrev string
	offset int
	isDST  bool
}

// A zoneSpan is a zone with the time in which it is in use, in seconds since 1970: from start, up to and without end.
type zoneSpan struct {
	name   string
	offset int
	start  int64
	end    int64
	isDST  bool
}

// The beginning and the end of time.
const (
	alpha = -1 << 63
	omega = 1<<63 - 1
)

var (
	// UTC is Coordinated Universal Time.
	UTC = &Location{name: "UTC"}
	// Local is where the reader is.
	Local = &Location{name: "Local", host: localZone()}
)

// localZone returns the name of the reader's zone.
func localZone() string

// hostZone returns the zone in use in the host's location. It may have begun before start and last beyond end, unless bounds are asked for.
func hostZone(host string, sec int64, bounds bool) (name string, offset int, start, end int64, isDST bool)

// hostHasZone reports whether the host knows a location.
func hostHasZone(name string) bool

// String returns the name that LoadLocation or FixedZone was given.
func (l *Location) String() string {
	if l == nil {
		return "UTC"
	}
	return l.name
}

// FixedZone returns a Location where one zone is always in use, offset seconds east of UTC.
func FixedZone(name string, offset int) *Location {
	return &Location{name: name, changes: []zoneChange{{alpha, name, offset, false}}}
}

var errLocation = errors.New("time: invalid location name")

// LoadLocation returns the Location of that name in the IANA database, as in "Europe/Berlin". "" and "UTC" are UTC, "Local"
// is Local.
func LoadLocation(name string) (*Location, error) {
	switch name {
	case "", "UTC":
		return UTC, nil
	case "Local":
		return Local, nil
	}
	for i := 1; i < len(name); i++ {
		if name[i-1] == '.' && name[i] == '.' {
			return nil, errLocation
		}
	}
	if name[0] == '/' || name[0] == '\\' {
		return nil, errLocation
	}
	if !hostHasZone(name) {
		return nil, errors.New("unknown time zone " + name)
	}
	return &Location{name: name, host: name}, nil
}

// lookup returns the zone in use at the instant.
func (l *Location) lookup(sec int64) zoneSpan {
	if l == nil || l.host == "" && len(l.changes) == 0 {
		return zoneSpan{"UTC", 0, alpha, omega, false}
	}
	if l.host != "" {
		name, offset, start, end, isDST := hostZone(l.host, sec, false)
		return zoneSpan{name, offset, start, end, isDST}
	}
	i, j := 0, len(l.changes)
	for j-i > 1 {
		m := (i + j) / 2
		if l.changes[m].when <= sec {
			i = m
		} else {
			j = m
		}
	}
	c := l.changes[i]
	span := zoneSpan{c.abbrev, c.offset, c.when, omega, c.isDST}
	if j < len(l.changes) {
		span.end = l.changes[j].when
	} else if l.rule != "" {
		if r, ok := ruleZone(l.rule, c.when, sec); ok {
			return r
		}
	}
	return span
}

// lookupName returns the offset of the zone that the location knows by an abbreviation, the one in use at that time of
// its clocks if several are.
func (l *Location) lookupName(name string, clock int64) (offset int, ok bool) {
	var zones []zoneSpan
	if l != nil && l.host != "" {
		const halfYear = 182 * secondsPerDay
		zones = []zoneSpan{l.lookup(clock), l.lookup(clock - halfYear), l.lookup(clock + halfYear)}
	} else if l != nil {
		for _, c := range l.changes {
			zones = append(zones, zoneSpan{name: c.abbrev, offset: c.offset})
		}
		if l.rule != "" {
			zones = append(zones, l.lookup(clock), l.lookup(clock+secondsPerDay*182))
		}
	}
	for _, z := range zones {
		if z.name == name {
			if then := l.lookup(clock - int64(z.offset)); then.name == name {
				return then.offset, true
			}
		}
	}
	for _, z := range zones {
		if z.name == name {
			return z.offset, true
		}
	}
	return 0, false
}
