package exercise

func DeleteAll(names []string, remove func(name string) error) error {
	var err error
	for _, name := range names {
		err = remove(name)
	}
	return err
}
