package exercise

func DeleteAll(names []string, remove func(name string) error) error {
	for _, name := range names {
		if err := remove(name); err != nil {
			return err
		}
	}
	return nil
}
