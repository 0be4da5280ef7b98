package exercise

// A Conn is a connection that must be closed after use.
type Conn interface {
	Send(text string) error
	Close() error
}

func SendAll(c Conn, texts ...string) (err error) {
	defer func() { err = c.Close() }()
	for _, text := range texts {
		if err := c.Send(text); err != nil {
			return err
		}
	}
	return nil
}
