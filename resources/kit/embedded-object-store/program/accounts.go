package main

import "github.com/versity/versitygw/auth"

// accounts knows the keys of the app alone. Any other access key is one that S3 does not know.
type accounts struct {
	auth.IAMService
	root auth.Account
}

func newAccounts(root auth.Account) accounts {
	return accounts{IAMService: auth.NewIAMServiceSingle(root), root: root}
}

func (a accounts) GetUserAccount(access string) (auth.Account, error) {
	if access != a.root.Access {
		return auth.Account{}, auth.ErrNoSuchUser
	}
	return a.root, nil
}

// ResolveAccounts returns those that do not exist.
func (a accounts) ResolveAccounts(names []string) ([]string, error) {
	missing := []string{}
	for _, name := range names {
		if name != a.root.Access {
			missing = append(missing, name)
		}
	}
	return missing, nil
}
