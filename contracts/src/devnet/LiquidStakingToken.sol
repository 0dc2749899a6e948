// SPDX-License-Identifier: MIT
pragma solidity ^0.8.27;

import {ERC20} from "solady/tokens/ERC20.sol";

/// @notice A stand-in for a liquid staking token on local networks: its balances stay, its worth in ETH grows.
contract LiquidStakingToken is ERC20 {
    /// @notice One token is now worth `exchangeRate` wei of ETH per 1e18.
    event ExchangeRateUpdated(uint256 exchangeRate);

    /// @notice The caller is not the minter.
    error OnlyMinter();

    /// @notice Who may mint and set the rate: the local network's faucet.
    address public immutable minter;

    /// @notice Wei of ETH that 1e18 units of this token are worth.
    uint256 public exchangeRate;

    string private _name;
    string private _symbol;

    constructor(string memory name_, string memory symbol_, uint256 initialExchangeRate, address minter_) {
        _name = name_;
        _symbol = symbol_;
        minter = minter_;
        _setExchangeRate(initialExchangeRate);
    }

    modifier onlyMinter() {
        require(msg.sender == minter, OnlyMinter());
        _;
    }

    /// @notice The token's name.
    function name() public view override returns (string memory) {
        return _name;
    }

    /// @notice The token's symbol.
    function symbol() public view override returns (string memory) {
        return _symbol;
    }

    /// @notice Makes tokens. For the minter alone.
    function mint(address to, uint256 amount) external onlyMinter {
        _mint(to, amount);
    }

    /// @notice The same amount to each.
    function mintToMany(address[] calldata recipients, uint256 amount) external onlyMinter {
        for (uint256 i; i < recipients.length; ++i) {
            _mint(recipients[i], amount);
        }
    }

    /// @notice Sets what one token is worth, in wei of ETH per 1e18. For the minter alone.
    function setExchangeRate(uint256 newExchangeRate) external onlyMinter {
        _setExchangeRate(newExchangeRate);
    }

    function _setExchangeRate(uint256 newExchangeRate) private {
        exchangeRate = newExchangeRate;
        emit ExchangeRateUpdated(newExchangeRate);
    }
}
