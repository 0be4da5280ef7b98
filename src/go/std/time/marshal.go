package time

import "errors"

// MarshalJSON returns the time in quotes, in the form of RFC 3339 with the fraction of the second.
func (t Time) MarshalJSON() ([]byte, error) {
	b, err := t.appendStrict([]byte{'"'})
	if err != nil {
		return nil, errors.New("Time.MarshalJSON: " + err.Error())
	}
	return append(b, '"'), nil
}

// UnmarshalJSON reads a quoted time in the form of RFC 3339; null leaves t as it is.
func (t *Time) UnmarshalJSON(data []byte) error {
	s := string(data)
	if s == "null" {
		return nil
	}
	if len(s) < 2 || s[0] != '"' || s[len(s)-1] != '"' {
		return errors.New("Time.UnmarshalJSON: input is not a JSON string")
	}
	var err error
	*t, err = Parse(RFC3339, s[1:len(s)-1])
	return err
}

// AppendText adds the time in the form of RFC 3339 to b.
func (t Time) AppendText(b []byte) ([]byte, error) {
	b, err := t.appendStrict(b)
	if err != nil {
		return nil, errors.New("Time.AppendText: " + err.Error())
	}
	return b, nil
}

// MarshalText returns the time in the form of RFC 3339.
func (t Time) MarshalText() ([]byte, error) {
	b, err := t.appendStrict(nil)
	if err != nil {
		return nil, errors.New("Time.MarshalText: " + err.Error())
	}
	return b, nil
}

// UnmarshalText reads a time in the form of RFC 3339.
func (t *Time) UnmarshalText(data []byte) error {
	var err error
	*t, err = Parse(RFC3339, string(data))
	return err
}

// AppendBinary adds the time to b in 15 bytes, or 16 if its offset has seconds.
func (t Time) AppendBinary(b []byte) ([]byte, error) {
	// In minutes; -1 is UTC.
	offset, seconds := -1, 0
	version := byte(1)
	if t.loc != nil {
		_, offset = t.Zone()
		if seconds = offset % 60; seconds != 0 {
			version = 2
		}
		offset /= 60
		if offset < -1<<15 || offset == -1 || offset > 1<<15-1 {
			return b, errors.New("Time.MarshalBinary: unexpected zone offset")
		}
	}
	b = append(b, version)
	for i := 56; i >= 0; i -= 8 {
		b = append(b, byte(t.sec>>i))
	}
	for i := 24; i >= 0; i -= 8 {
		b = append(b, byte(t.nsec>>i))
	}
	b = append(b, byte(offset>>8), byte(offset))
	if version == 2 {
		b = append(b, byte(seconds))
	}
	return b, nil
}

// MarshalBinary returns the time in 15 bytes, or 16 if its offset has seconds.
func (t Time) MarshalBinary() ([]byte, error) {
	b, err := t.AppendBinary(nil)
	if err != nil {
		return nil, err
	}
	return b, nil
}

// UnmarshalBinary reads what MarshalBinary gives.
func (t *Time) UnmarshalBinary(data []byte) error {
	if len(data) == 0 {
		return errors.New("Time.UnmarshalBinary: no data")
	}
	version := data[0]
	if version != 1 && version != 2 {
		return errors.New("Time.UnmarshalBinary: unsupported version")
	}
	if len(data) != 14+int(version) {
		return errors.New("Time.UnmarshalBinary: invalid length")
	}
	*t = Time{sec: bigEndian(data[1:9]), nsec: int32(bigEndian(data[9:13]))}
	offset := int(bigEndian(data[13:15])) * 60
	if version == 2 {
		offset += int(data[15])
	}
	if offset == -60 {
		return nil
	}
	if Local.lookup(t.Unix()).offset == offset {
		t.setLoc(Local)
	} else {
		t.setLoc(FixedZone("", offset))
	}
	return nil
}

// GobEncode is MarshalBinary, for encoding/gob.
func (t Time) GobEncode() ([]byte, error) { return t.MarshalBinary() }

// GobDecode is UnmarshalBinary, for encoding/gob.
func (t *Time) GobDecode(data []byte) error { return t.UnmarshalBinary(data) }

var errYear = errors.New("year outside of range [0,9999]")
var errHour = errors.New("timezone hour outside of range [0,23]")

// appendStrict adds t in the form of RFC 3339, or says why that cannot hold it.
func (t Time) appendStrict(b []byte) ([]byte, error) {
	start := len(b)
	b = t.AppendFormat(b, RFC3339Nano)
	if b[start+4] != '-' {
		return b, errYear
	}
	if n := len(b); b[n-1] != 'Z' {
		if c := b[n-6]; c != '+' && c != '-' || b[n-5] > '2' || b[n-5] == '2' && b[n-4] > '3' {
			return b, errHour
		}
	}
	return b, nil
}
